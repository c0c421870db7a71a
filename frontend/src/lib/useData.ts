import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { Problem } from "../api/problem";
import { request } from "../api/request";
import { keeps } from "../app/offline";

/** What was asked for: under way, here (since when, where the server has not been heard again), or what it says instead. */
export type Data<T> = { state: "loading" } | { state: "here"; value: T; since?: string | undefined } | { state: "refused"; problem: Problem };

/**
 * Reads from the API when the page appears and whenever the path changes; an answer that comes after the reader has gone
 * on is dropped.
 *
 * @returns the data, and a way to ask again
 */
export function useData<T>(path: string): [Data<T>, () => void] {
  const [data, setData] = useState<Data<T> & { path?: string }>({ state: "loading" });
  const shown = useRef<{ path: string; at: string }>(undefined);
  const [asked, setAsked] = useState(0);
  const kept = keeps.value;
  useEffect(() => {
    const gone = new AbortController();
    request<T>(path, { signal: gone.signal })
      .then((value) => {
        shown.current = { path, at: new Date().toISOString() };
        setData({ state: "here", value, path });
      })
      .catch((error: unknown) => {
        if (gone.signal.aborted) return;
        if (!(error instanceof Problem)) throw error;
        // What is being read stays while the line is away, and says from when it is; another page has nothing to show.
        const before = shown.current;
        if (error.undecided && before?.path === path) return setData((now) => (now.state === "here" ? { ...now, since: before.at } : now));
        setData({ state: "refused", problem: error, path });
      });
    return () => gone.abort();
  }, [path, asked, kept]);
  // What was read of another page is not shown as this one's.
  return [data.path === path ? data : { state: "loading" }, useCallback(() => setAsked((times) => times + 1), [])];
}
