import { useEffect } from "preact/hooks";
import { resting } from "./idle";

/** What waiting needs of the world, so that tests can be it. */
export interface World {
  again: () => void;
  /** Whether somebody looks. */
  seen: () => boolean;
  later: (run: () => void, ms: number) => () => void;
}

const FIRST = 2_000;
const LONGEST = 30_000;

/** Asks again soon, then later and later, while somebody looks. @returns ends it */
export function asking({ again, seen, later }: World): () => void {
  let pause = FIRST;
  let stop: () => void;
  const next = () => {
    stop = later(() => {
      if (seen()) {
        again();
        pause = Math.min(pause * 2, LONGEST);
      }
      next();
    }, pause);
  };
  next();
  return () => stop();
}

/** The same by the browser's clock, while somebody is there. */
export function askingHere(again: () => void): () => void {
  return asking({
    again,
    seen: () => document.visibilityState === "visible" && !resting(),
    later: (run, ms) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  });
}

/** Asks again until it is known what came of something. */
export function useUntil(known: boolean, again: () => void): void {
  useEffect(() => known ? undefined : askingHere(again), [known, again]);
}
