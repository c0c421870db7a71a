import { unheard, whoIsHere } from "../api/session";
import { askingHere } from "./until";

/**
 * Does it when the server may be there again: the signal is back, somebody looks at the page, it says who is here after it did
 * not; and later and later in between, since the sign of a signal comes before there is one, and of a server that is back there
 * is none.
 *
 * @returns ends it
 */
export function whenBack(then: () => void): () => void {
  const look = () => {
    if (document.visibilityState !== "visible") return;
    // As long as nobody has said who is here, what is kept is given at once.
    if (unheard.value) void whoIsHere({ anew: true }).catch(() => undefined);
    else then();
  };
  let before = unheard.value;
  const end = unheard.subscribe((now) => {
    if (before && !now) then();
    before = now;
  });
  let stop = askingHere(look);
  const online = () => {
    look();
    stop();
    stop = askingHere(look);
  };
  addEventListener("online", online);
  document.addEventListener("visibilitychange", look);
  return () => {
    stop();
    removeEventListener("online", online);
    document.removeEventListener("visibilitychange", look);
    end();
  };
}
