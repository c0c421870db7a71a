import { delay } from "./report";

/** A browser's timer set to more than 24 days goes off at once; nothing rests for long without being looked at. */
const LONGEST = 60 * 60_000;

/** Work that goes out by itself. */
export interface Line {
  /** Does what there is to do; asked again while it runs, it runs once more. */
  go: () => Promise<void>;
  /** As if nothing had failed before: the line may have come back. */
  fresh: () => void;
}

/**
 * One kind of work, one window of the app at a time, and again later and later while some of it is left.
 *
 * @param name tells it from the other kinds in every window
 * @param work answers what is left: nothing, what may go at any time, or what rests for so many milliseconds
 */
export function line(name: string, work: () => Promise<"done" | "left" | number>): Line {
  let tries = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;
  let asked = false;

  const go = (): Promise<void> => {
    asked = true;
    running ??= alone(name, async () => {
      while (asked) {
        asked = false;
        clearTimeout(timer);
        const left = await work();
        if (left === "done") tries = 0;
        else timer = setTimeout(() => void go(), left === "left" ? delay(tries++) : Math.min(left, LONGEST));
      }
    }).finally(() => (running = undefined));
    return running;
  };
  return { go, fresh: () => (tries = 0) };
}

/** One window at a time, the service worker among them. */
export async function alone<T>(name: string, work: () => Promise<T>): Promise<T> {
  return navigator.locks ? navigator.locks.request(name, work) : work();
}
