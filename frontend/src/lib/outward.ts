import { signal } from "@preact/signals";
import { lost } from "../api/ask";
import { unheard, whoIsHere } from "../api/session";
import { during } from "./busy";
import { stillHere } from "./stillHere";
import { fulfil, wished } from "./wish";

/** Whether the last press was on a way out of the app, and there is no signal to follow it by; drawn by `app/Status`. */
export const noWay = signal(false);

/** What of a press is asked. */
export type Press = Pick<MouseEvent, "target" | "defaultPrevented" | "preventDefault">;

let asked: object | undefined;

/** While the press that follows an answer of the server's is under way: whatever the device says, there is a line. */
let answered = false;

/** The device says so, or the server gave no answer when it was asked last, for anything or who is here: the line may be there and dead. */
export const noLine = (): boolean => !answered && (!navigator.onLine || isDead());

const isDead = (): boolean => unheard.value || lost.value;

/** Before whatever is pressed says that it leads nowhere: what was pressed before it is over. */
export function anew(): void {
  noWay.value = false;
  asked = undefined;
}

/**
 * Without a signal the browser shows a page of its own instead, from which an app on the home screen has no way back. Where
 * only the app believes that there is none, the server is asked first.
 */
export function pressed(press: Press): void {
  const link = press.defaultPrevented ? null : (press.target as Element).closest<HTMLAnchorElement>("a[href]");
  if (!link || !leadsOut(link) || !noLine()) return;
  press.preventDefault();
  void follow(link).then((there) => there || (noWay.value = true));
}

/** Not another page of the app, nor a number to ring. */
const leadsOut = ({ protocol, pathname }: HTMLAnchorElement): boolean => /^http/.test(protocol) && !/^\/app(\/|$)/.test(pathname);

/**
 * Follows a link out of the app once the server has answered.
 *
 * @returns false where it did not, for its reader to hear
 */
export function follow(link: HTMLElement): Promise<boolean> {
  return out(() => {
    if (!link.isConnected) return;
    answered = true;
    try {
      // Whoever hears of a press hears of this one too, before it returns, and would ask the server again.
      link.click();
    } finally {
      answered = false;
    }
  });
}

/**
 * Where to log in and come back to this page; without a signal its reader stays here, and reads why. An end of the session before that is still under way
 * is waited for: its answer would take the new log-in's cookie away.
 */
export function logInHere(): Promise<void> {
  return leaveFor(`/sign-in?to=${encodeURIComponent(location.pathname + location.search)}`, wished() ? during(fulfil()) : undefined);
}

/** Leaves the app for this address, once what goes before is over; without a signal its reader stays here, and reads why. */
export async function leaveFor(to: string, before?: Promise<unknown>): Promise<void> {
  if (!(await out(() => location.assign(to), before))) noWay.value = true;
}

/**
 * Whoever has pressed another or gone on meanwhile is led nowhere, and told nothing.
 *
 * @returns false where there was no answer, for its reader to hear
 */
async function out(go: () => unknown, before?: Promise<unknown>): Promise<boolean> {
  anew();
  const [here, mine] = [stillHere(), (asked = {})];
  await before;
  const there = await reached();
  if (asked !== mine || !here()) return true;
  if (there) go();
  return there;
}

async function reached(): Promise<boolean> {
  if (!noLine()) return true;
  // A device may say wrongly that there is no signal, behind some networks for good; where there is none the answer costs nothing.
  await during(whoIsHere({ anew: true }).catch(() => undefined));
  return !isDead();
}

/** Begins to watch; called once. */
export function watchOutward(): void {
  addEventListener("click", anew, { capture: true });
  addEventListener("click", pressed);
  addEventListener("online", () => (noWay.value = false));
}
