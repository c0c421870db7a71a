import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { Problem } from "../api/problem";
import { request } from "../api/request";

/** What was asked for: under way, here, or what the server says instead. */
export type Data<T> = { state: "loading" } | { state: "here"; value: T } | { state: "refused"; problem: Problem };

/**
 * Reads from the API when the page appears and whenever the path changes; an answer that comes after the reader has gone
 * on is dropped.
 *
 * @returns the data, and a way to ask again
 */
export function useData<T>(path: string): [Data<T>, () => void] {
  const [data, setData] = useState<Data<T> & { path?: string }>({ state: "loading" });
  const shown = useRef<string>(undefined);
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    const gone = new AbortController();
    request<T>(path, { signal: gone.signal })
      .then((value) => {
        shown.current = path;
        setData({ state: "here", value, path });
      })
      .catch((error: unknown) => {
        if (gone.signal.aborted) return;
        if (!(error instanceof Problem)) throw error;
        // What is being read stays while the line is away; another page has nothing to show.
        if (error.passing && shown.current === path) return;
        setData({ state: "refused", problem: error, path });
      });
    return () => gone.abort();
  }, [path, asked]);
  // What was read of another page is not shown as this one's.
  return [data.path === path ? data : { state: "loading" }, useCallback(() => setAsked((times) => times + 1), [])];
}
