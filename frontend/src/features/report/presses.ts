import { during } from "../../lib/busy";

type Work = () => Promise<unknown>;

/** What presses bring about, one after the other. */
export interface Presses {
  /** A second press while one is under way does nothing. */
  press: (work: Work) => Promise<void>;
  /** What must not be lost waits for its turn. */
  wait: (work: Work) => Promise<void>;
}

/** @param tell what became of one: the error, or nothing where it was done */
export function presses(tell: (error?: unknown) => void): Presses {
  let under: Promise<void> | undefined;
  const begin = (work: Work, done: () => void): Promise<void> => (under = during(work()).then(done, tell).finally(() => (under = undefined)));
  const press = async (work: Work) => {
    if (!under) await begin(work, () => tell());
  };
  const wait = async (work: Work) => {
    // Its own is told by whoever began it.
    const waited = under !== undefined;
    while (under) await under.catch(() => undefined);
    // What was wrong with the one before is still to be read.
    await begin(work, waited ? () => undefined : () => tell());
  };
  return { press, wait };
}
