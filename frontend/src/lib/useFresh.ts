import { useEffect } from "preact/hooks";

/** Asks again when the page is looked at again, and each half minute while it is; nothing while it is hidden. */
export function useFresh(again: () => void): void {
  useEffect(() => {
    const look = () => document.visibilityState === "visible" && again();
    const timer = setInterval(look, 30_000);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [again]);
}
