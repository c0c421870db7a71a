import { effect, signal } from "@preact/signals";
import { heard, leaveSession, session, whoIsHere } from "../api/session";
import { forgetPages, quietly } from "./forget";
import { anotherSince, lastHere } from "./last";
import { fulfilSoon, wish, wished } from "./wish";

/*
 * A session ends by itself when nobody is there any more. What counts is a finger or a key, not what the app asks by
 * itself; two minutes before the end the reader is asked, and at the end the app ends the session at the server too, unless that
 * has seen somebody at the light pages: while it is asked nobody reads on here. Where it gives no answer nobody knows whether
 * the session has ended: the page is covered and asks, and what is kept stays (backend/docs/adr/0054).
 */
export type Idle = "here" | "warned" | "asking" | "unheard" | "ended";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const WARNING = 2 * MINUTE;
/** The server counts from the last request, so it hears of somebody who only types at least this often. */
const TELL = MINUTE;
const REST = 5 * MINUTE;
/** Said to the other windows at log-out, with where they go. */
const LEFT = "left ";

export const idle = signal<Idle>("here");
/** How many seconds are left, while warned. */
export const left = signal(0);

const others = globalThis.BroadcastChannel && new BroadcastChannel("doorstep");
let active = Date.now();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Whether nobody has touched the page for a while: nothing needs to be asked again until they do. */
export function resting(): boolean {
  return Date.now() - active > REST;
}

/** Begins to watch; called once. */
export function watchIdle(): void {
  for (const sign of ["pointerdown", "keydown", "scroll"]) addEventListener(sign, touched, { capture: true, passive: true });
  document.addEventListener("visibilitychange", lookedAt);
  addEventListener("online", check);
  others?.addEventListener("message", ({ data }) => (String(data).startsWith(LEFT) ? followOut(String(data).slice(LEFT.length)) : here()));
  let whose = session.value ? session.value.who : lastHere()?.who;
  let wasHere = false;
  effect(() => {
    const now = session.value;
    // Ended by the server, or in another browser's name: this page is nobody's any more either.
    if (wasHere && now?.signedIn === false) idle.value = "ended";
    wasHere = now?.signedIn ?? false;
    if (!now?.signedIn) return;
    // Another's log-in, through another window: what is shown here was read by the one before.
    if (whose && whose !== now.who) location.reload();
    whose = now.who;
    active = Math.max(active, heard.at - now.quiet * SECOND);
  });
  check();
}

/** Meanwhile another may have logged in, or somebody out, where no window of the app heard of it. */
function lookedAt(): void {
  // Through a light page, where no window of the app hears of it.
  if (document.visibilityState === "visible" && anotherSince()) return location.reload();
  check();
  if (document.visibilityState !== "visible" || covers() || wished()) return;
  void whoIsHere({ anew: true }).catch(() => undefined);
}

/** Tells the other windows that the reader logs out, and where they go: without a signal the app itself says so. */
export function tellLeft(to: "/app/" | "/signed-out"): void {
  others?.postMessage(LEFT + to);
}

/** Nothing of theirs stays in this window either. */
function followOut(to: string): void {
  quietly(() => sessionStorage.clear());
  location.replace(to);
}

/** Whether nothing of the page is to be seen. */
export const covers = (): boolean => idle.value === "asking" || idle.value === "unheard" || idle.value === "ended";

/** The reader says that they are there; without an answer they read on what is kept. */
export async function stay(): Promise<void> {
  const now = await whoIsHere({ anew: true }).catch(() => undefined);
  if (now?.signedIn === false) await finish();
  else here();
}

/** Once asked, only the answer counts: the finger may be the next reader's. */
function touched(): void {
  if (idle.value !== "here") return;
  // Where the device slept under an open page, the first finger comes before the page's own clock has gone on.
  if (session.value?.signedIn && rest() <= 0) return check();
  const now = Date.now();
  // The other windows of the same session need not hear of every key.
  if (now - active > SECOND) others?.postMessage("here");
  active = now;
  if (session.value?.signedIn && now - heard.at > TELL) void whoIsHere({ anew: true }).catch(() => undefined);
}

function here(): void {
  if (idle.value === "ended") return;
  if (idle.value === "unheard") idle.value = "here";
  active = Date.now();
  check();
}

function check(): void {
  clearTimeout(timer);
  const over = rest();
  if (idle.value === "asking" || idle.value === "ended" || !session.value?.signedIn) {
    timer = setTimeout(check, MINUTE);
  } else if (idle.value === "unheard") {
    timer = setTimeout(check, MINUTE);
    if (document.visibilityState === "visible") void end(false);
  } else if (over <= 0) {
    void end(idle.value === "warned");
  } else {
    left.value = Math.ceil(over / SECOND);
    idle.value = over <= WARNING ? "warned" : "here";
    timer = setTimeout(check, over <= WARNING ? SECOND : Math.min(over - WARNING, MINUTE));
  }
}

/** Milliseconds until the session ends here, a little before the server would end it. */
function rest(): number {
  // The clock was put back meanwhile.
  active = Math.min(active, Date.now());
  return active + (session.value?.seconds ?? 0) * SECOND - TELL - Date.now();
}

/**
 * Ends it, unless somebody turns out to be there.
 *
 * @param warned whether they were asked; where the clock was put forward they are now, if the server still knows them
 */
async function end(warned: boolean): Promise<void> {
  const mine = session.value?.who;
  const covered = (idle.value = idle.value === "unheard" ? "unheard" : "asking");
  const now = await whoIsHere({ anew: true }).catch(() => undefined);
  if (now?.signedIn === false) return finish();
  // Another's by now: the page comes anew. Or they said meanwhile that they are there.
  if ((now && now.who !== mine) || idle.value !== covered) return;
  if (!now) {
    idle.value = "unheard";
    timer = setTimeout(check, MINUTE);
    return;
  }
  if (warned && rest() <= 0) return finish();
  active = Math.max(active, Date.now() + TELL + WARNING - now.seconds * SECOND);
  idle.value = "here";
  check();
}

async function finish(): Promise<void> {
  idle.value = "ended";
  if (session.value?.signedIn) wish(session.value.logIn, "left alone");
  leaveSession();
  await forgetPages().catch(() => undefined);
  await fulfilSoon();
}
