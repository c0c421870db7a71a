import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";

/** What whoever listens hears without having gone there; drawn by `app/Status`, whose box is there before its words. */
export const aloud = signal("");

/**
 * Said while the page shows it: of a box that comes together with its words nothing is read (WCAG 2.2, 4.1.3).
 *
 * @param words nothing, to say nothing
 */
export function useAloud(words: string): void {
  useEffect(() => {
    if (!words) return;
    aloud.value = words;
    return () => {
      if (aloud.value === words) aloud.value = "";
    };
  }, [words]);
}
