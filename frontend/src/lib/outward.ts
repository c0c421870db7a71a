import { signal } from "@preact/signals";
import { unheard, whoIsHere } from "../api/session";
import { during } from "./busy";

/** Whether the last press was on a way out of the app, and there is no signal to follow it by; drawn by `app/Status`. */
export const noWay = signal(false);

/** What of a press is asked. */
export type Press = Pick<MouseEvent, "target" | "defaultPrevented" | "preventDefault">;

let asked: object | undefined;

/** The device says so, or the server gave no answer when it was asked last who is here: the line may be there and dead. */
export const noLine = (): boolean => !navigator.onLine || unheard.value;

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
  const link = press.defaultPrevented ? null : (press.target as Element).closest<HTMLElement>("a[rel=external]");
  if (!link || !noLine()) return;
  press.preventDefault();
  void follow(link).then((there) => (noWay.value = !there));
}

/**
 * Follows a link out of the app once the server has answered, unless its reader has pressed another or gone on meanwhile.
 *
 * @returns whether it answered
 */
export async function follow(link: HTMLElement): Promise<boolean> {
  const [from, mine] = [location.href, (asked = {})];
  const there = await reached();
  if (there && asked === mine && location.href === from && link.isConnected) link.click();
  return there;
}

/** Where to log in and come back to this page; without a signal its reader stays here, and reads why. */
export async function logInHere(): Promise<void> {
  noWay.value = noLine() && !(await reached());
  if (!noWay.value) location.assign(`/sign-in?to=${encodeURIComponent(location.pathname + location.search)}`);
}

async function reached(): Promise<boolean> {
  if (navigator.onLine && unheard.value) await during(whoIsHere({ anew: true }).catch(() => undefined));
  return !noLine();
}

/** Begins to watch; called once. */
export function watchOutward(): void {
  addEventListener("click", anew, { capture: true });
  addEventListener("click", pressed);
  addEventListener("online", () => (noWay.value = false));
}
