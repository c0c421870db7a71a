import { useEffect } from "preact/hooks";
import { resting } from "./idle";

/** Asks again when the page is looked at again, and each half minute while it is; nothing while it is hidden or nobody has touched it for long. */
export function useFresh(again: () => void): void {
  useEffect(() => {
    const look = () => document.visibilityState === "visible" && !resting() && again();
    const timer = setInterval(look, 30_000);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [again]);
}
