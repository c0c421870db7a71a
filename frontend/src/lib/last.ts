/** Under what the browser keeps whose the app on this device was last, until the server says that nobody is here. */
const LAST = "was here";

/** One log-in of one person, as the server tells them apart. */
export interface Last {
  who: string;
  logIn: string;
}

/** Who was here last, as the server said then; while it says nothing, the app without a signal is theirs, to leave too. */
export function lastHere(): Last | undefined {
  try {
    return (JSON.parse(localStorage.getItem(LAST) ?? "null") as Last | null) ?? undefined;
  } catch {
    return undefined;
  }
}

/** @param last who is here; nobody, once the log-in has ended: without a signal nothing is anybody's from then on */
export function rememberHere(last?: Last): void {
  try {
    if (last) localStorage.setItem(LAST, JSON.stringify({ who: last.who, logIn: last.logIn }));
    else localStorage.removeItem(LAST);
  } catch {
    // Keeps nothing: then only a page that has heard the server can be left.
  }
}
