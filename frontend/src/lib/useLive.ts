import { useEffect } from "preact/hooks";
import { stream } from "../api/request";
import { events } from "./eventStream";
import { following } from "./following";

/**
 * Asks again whenever the server says that something changed, and nothing while the page is hidden (backend/docs/adr/0026).
 *
 * @param path of the events
 */
export function useLive(path: string, again: () => void): void {
  useEffect(() => {
    const live = following({
      async *open(lastId, signal, alive) {
        yield* events(await stream(path, lastId, signal), alive);
      },
      again,
      later: (run, ms) => {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
      chance: Math.random,
    });
    const look = () => (document.visibilityState === "visible" ? live.look() : live.away());
    look();
    document.addEventListener("visibilitychange", look);
    return () => {
      document.removeEventListener("visibilitychange", look);
      live.away();
    };
  }, [path, again]);
}
