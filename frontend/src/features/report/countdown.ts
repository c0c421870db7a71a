/** What counting down needs of the world, so that tests can be it. */
export interface World {
  /** Milliseconds since it began. */
  elapsed: () => number;
  /** In whole minutes; 0 once it is over. */
  show: (minutes: number) => void;
  /** Asks the server, which alone knows. */
  again: () => void;
  later: (run: () => void, ms: number) => () => void;
}

const LOOK = 5_000;
const LONGEST = 60_000;

/**
 * Counts down what was left when the server said it, and asks it once it is over: at once, then later and later.
 *
 * @returns looks now, for whoever comes back to the page, and ends it
 */
export function countdown(seconds: number, { elapsed, show, again, later }: World) {
  let pause = LOOK;
  let stop: () => void = () => undefined;
  const look = () => {
    stop();
    const left = Math.ceil((seconds * 1000 - elapsed()) / 60_000);
    show(Math.max(0, left));
    if (left <= 0) again();
    stop = later(look, pause);
    if (left <= 0) pause = Math.min(pause * 2, LONGEST);
  };
  look();
  return { look, end: () => stop() };
}

/** Milliseconds from now on: one clock stands while the phone sleeps, the other may be put right meanwhile. */
export function stopwatch(): () => number {
  const [calm, clock] = [performance.now(), Date.now()];
  return () => Math.max(performance.now() - calm, Date.now() - clock);
}
