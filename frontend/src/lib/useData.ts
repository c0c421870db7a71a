import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { broke, Problem } from "../api/problem";
import { request } from "../api/request";
import { keeps } from "../app/offline";
import { isBroken, keptAt } from "../api/request";
import { unheard, whoIsHere } from "../api/session";
import { whenBack } from "./back";
import { during } from "./busy";

/**
 * What was asked for: under way, here (since when, where the server has not been heard again, whether something broke there, and how
 * many presses have come to nothing since), or what it says instead.
 */
export type Data<T> = { state: "loading" } | { state: "here"; value: T; since?: string | undefined; broke?: boolean; tries?: number } | { state: "refused"; problem: Problem };

/**
 * Reads from the API when the page appears and whenever the path changes; an answer that comes after the reader has gone
 * on is dropped.
 *
 * What is from before, or could not be had, is asked for anew by itself once the server may be there again; not where the
 * server says that something broke, where each asking would make another number: the first stays on the page until its reader
 * presses, though the page's own clock asks on.
 *
 * @returns the data, and a way to ask again: told that it was pressed, the reader sees that it is under way
 */
export function useData<T>(path: string): [Data<T>, (pressed?: boolean) => void] {
  const [data, setData] = useState<Data<T> & { path?: string }>({ state: "loading" });
  const shown = useRef<{ path: string; at: string }>(undefined);
  const [asked, setAsked] = useState(0);
  const kept = keeps.value;
  const byHand = useRef(false);
  const last = useRef(path);
  const again = useCallback((pressed = false) => {
    // A press stays one though the clock asks as well before its answer.
    byHand.current ||= pressed === true;
    if (pressed === true) setData((now) => (now.state === "refused" ? { state: "loading" } : now));
    setAsked((times) => times + 1);
  }, []);
  useEffect(() => {
    // Whoever comes back here before the other page was there sees it as it is now, and not as it was before what they did.
    if (last.current !== path) {
      setData({ state: "loading" });
      byHand.current = false;
    }
    last.current = path;
    const gone = new AbortController();
    const ask = () => request<T>(path, { signal: gone.signal });
    const press = byHand.current ? 1 : 0;
    const tries = (now: Data<T>) => press + ((now.state === "here" && now.tries) || 0);
    (press ? during(whoIsHereAgain().then(ask)) : ask())
      .then((value) => {
        byHand.current = false;
        shown.current = { path, at: new Date().toISOString() };
        setData((now) => ({ state: "here", value, path, tries: keptAt(value) ? tries(now) : 0 }));
      })
      .catch((error: unknown) => {
        if (gone.signal.aborted) return;
        byHand.current = false;
        if (!(error instanceof Problem)) throw error;
        // What is being read stays while the line is away, and says from when it is; another page has nothing to show.
        const before = shown.current;
        if (error.undecided && before?.path === path) return setData((now) => (now.state === "here" ? { ...now, since: before.at, broke: broke(error), tries: tries(now) } : now));
        setData((now) => (stays(now, error) && now.path === path ? now : { state: "refused", problem: error, path }));
      });
    return () => gone.abort();
  }, [path, asked, kept]);
  const lacks = passes(data);
  useEffect(() => (lacks ? whenBack(again) : undefined), [lacks]);
  // What was read of another page is not shown as this one's.
  return [data.path === path ? data : { state: "loading" }, again];
}

/** It is not had, and may be by and by. */
function passes<T>(data: Data<T>): boolean {
  if (data.state === "refused") return data.problem.undecided && !broke(data.problem);
  return data.state === "here" && (data.since ?? keptAt(data.value)) !== undefined && !data.broke && !isBroken(data.value);
}

/** The number of the first may be read out at this moment: it stays for whoever has not pressed, unless more is known by now. */
function stays<T>(now: Data<T>, next: Problem): boolean {
  return now.state === "refused" && now.problem.reference !== undefined && next.undecided && (broke(now.problem) || !broke(next));
}

/** Who presses means now: a server that has not said who is here is asked again, or what is kept would be given at once. */
async function whoIsHereAgain(): Promise<void> {
  if (unheard.value) await whoIsHere({ anew: true }).catch(() => undefined);
}
