import { endLogIn, WISH } from "../api/ending";
import { forgetPages } from "./forget";

/*
 * The wish to log out that the server has not heard. It names the log-in it is of and nothing else, and outlasts the page:
 * the app keeps it before everything else the next time it is opened, and the browser by itself where it can.
 */
const KEPT = "log out";
/** Kept beside it where nobody pressed "Log out": what was typed, and is not sent, is there still. */
const ALONE = "log out alone";
/** The sign of a signal comes before there is one; a phone that lies there for hours is asked for no more than its battery gives. */
const FIRST_PAUSE = 5_000;
const LONGEST_PAUSE = 60_000;

interface Syncing {
  sync?: { register: (name: string) => Promise<void> };
}

/**
 * @param logIn as the server tells one log-in from another, so that neither this page nor the browser ends a later one
 * @param why   whether somebody pressed "Log out", and everything of theirs went
 */
export function wish(logIn: string, why: "pressed" | "left alone" = "pressed"): void {
  wishIfLost(logIn);
  if (why === "left alone") quietly(() => localStorage.setItem(ALONE, logIn));
  const workers = globalThis.navigator.serviceWorker;
  if (workers?.controller) void workers.ready.then((worker) => (worker as Syncing).sync?.register(WISH + logIn)).catch(() => undefined);
}

/** The same while the page tells the server itself: should that be lost on the way, the next page of the app tells it. */
export function wishIfLost(logIn: string): void {
  quietly(() => localStorage.setItem(KEPT, logIn));
}

export const wished = (): boolean => quietly(() => localStorage.getItem(KEPT)) != null;

/** Whether what waits for a signal is the end of a session that was left alone. */
export const leftAlone = (): boolean => quietly(() => localStorage.getItem(ALONE)) != null;

let telling: Promise<boolean> | undefined;

/** Told once at a time: whoever asks meanwhile waits for the same answer. @returns whether there is nothing left to wish: the server has ended it, or it had ended */
export function fulfil(): Promise<boolean> {
  return (telling ??= tell().finally(() => (telling = undefined)));
}

async function tell(): Promise<boolean> {
  const logIn = quietly(() => localStorage.getItem(KEPT));
  if (logIn == null) return true;
  try {
    await endLogIn(logIn);
  } catch {
    return false;
  }
  quietly(() => [KEPT, ALONE].forEach((name) => localStorage.removeItem(name)));
  await forgetPages().catch(() => undefined);
  return true;
}

/** Tries until it is heard: now, when the signal returns, when the page is looked at, and later and later in between, while it is. */
export async function fulfilSoon(): Promise<void> {
  if (await fulfil()) return;
  await new Promise<void>((done) => {
    const signs: [EventTarget, string][] = [[globalThis, "online"], [document, "visibilitychange"]];
    let pause = FIRST_PAUSE;
    let timer: ReturnType<typeof setTimeout>;
    let asking = false;
    const look = async () => {
      if (asking || document.visibilityState === "hidden") return;
      asking = true;
      clearTimeout(timer);
      if (await fulfil()) {
        signs.forEach(([target, name]) => target.removeEventListener(name, look));
        return done();
      }
      asking = false;
      later();
    };
    const later = () => {
      timer = setTimeout(() => void look(), pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE);
    };
    signs.forEach(([target, name]) => target.addEventListener(name, look));
    later();
  });
}

/** A browser may keep nothing at all; then the session ends by itself. */
function quietly<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
