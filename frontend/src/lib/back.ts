import { unheard } from "../api/session";

/**
 * Does it when the server may be there again: the signal is back, somebody looks at the page, or it says who is here after
 * it did not.
 *
 * @returns ends it
 */
export function whenBack(then: () => void): () => void {
  const look = () => document.visibilityState === "visible" && then();
  let before = unheard.value;
  const end = unheard.subscribe((now) => {
    if (before && !now) then();
    before = now;
  });
  addEventListener("online", look);
  document.addEventListener("visibilitychange", look);
  return () => {
    removeEventListener("online", look);
    document.removeEventListener("visibilitychange", look);
    end();
  };
}
