import { Problem } from "../api/problem";
import type { LiveEvent } from "./eventStream";

/** What following needs of the world, so that tests can be it. */
export interface World {
  /** Opens the stream from after this event; the answer's events, and `alive` with each sign of life. */
  open: (lastId: string, signal: AbortSignal, alive: () => void) => AsyncIterable<LiveEvent>;
  /** Reads the page again. */
  again: () => void;
  later: (run: () => void, ms: number) => () => void;
  /** From 0 to 1, another each time. */
  chance: () => number;
}

export const POLL = 30_000;
/** Two heartbeats and a bit: a line that is silent for longer is dead. */
export const SILENCE = 60_000;
/** A stream that lasts so long is one; what answers and ends at once is something between here and the server. */
export const HOLDS = 10_000;
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 60_000;

/**
 * Follows a thing while somebody looks: `again` on each change. Where the stream fails it is asked for anew with growing
 * pauses, from after the last event, and meanwhile the page reads again each half minute; so it does where something between
 * here and the server refuses streams. Asked to make room (`enough`) it only reads. Where the server says that the page is
 * not the reader's, or nobody's any more, it ends.
 *
 * @returns `look` starts it, `away` ends it and keeps the place
 */
export function following(world: World) {
  let lastId = "";
  let ended: AbortController | undefined;
  let polling: (() => void) | undefined;

  function poll() {
    polling ??= world.later(() => {
      polling = undefined;
      world.again();
      poll();
    }, POLL);
  }

  function stopPolling() {
    polling?.();
    polling = undefined;
  }

  function paused(ms: number, signal: AbortSignal): Promise<void> {
    return new Promise((go) => {
      const done = () => {
        stop();
        signal.removeEventListener("abort", done);
        go();
      };
      const stop = world.later(done, ms);
      signal.addEventListener("abort", done);
    });
  }

  async function follow(here: AbortController) {
    let pause = FIRST_PAUSE;
    while (!here.signal.aborted) {
      const line = new AbortController();
      const hangUp = () => line.abort();
      here.signal.addEventListener("abort", hangUp);
      let quiet = world.later(hangUp, SILENCE);
      let holds: (() => void) | undefined;
      try {
        const alive = () => {
          quiet();
          quiet = world.later(hangUp, SILENCE);
          holds ??= world.later(() => {
            stopPolling();
            pause = FIRST_PAUSE;
          }, HOLDS);
        };
        for await (const event of world.open(lastId, line.signal, alive)) {
          if (event.event === "enough") return poll();
          if (event.id) lastId = event.id;
          world.again();
        }
      } catch (error) {
        if (here.signal.aborted) return;
        if (error instanceof Problem && !error.undecided) {
          // The page says why, when it reads again.
          here.abort();
          stopPolling();
          return world.again();
        }
      } finally {
        quiet();
        holds?.();
        here.signal.removeEventListener("abort", hangUp);
        if (!here.signal.aborted) poll();
      }
      // Everybody's stream ends when an instance stops: they do not all come back in the same moment.
      await paused(pause * (0.5 + world.chance()), here.signal);
      pause = Math.min(pause * 2, LONGEST_PAUSE);
    }
  }

  return {
    look() {
      if (ended) return;
      ended = new AbortController();
      poll();
      void follow(ended);
    },
    away() {
      ended?.abort();
      ended = undefined;
      stopPolling();
    },
  };
}
