/** Under what the browser keeps whose the app on this device was last, until the server says that nobody is here. */
const LAST = "was here";

/** One log-in of one person, as the server tells them apart. */
export interface Last {
  who: string;
  logIn: string;
  /** What the server's cookie said then of who had logged in last, on the light pages too. */
  mark?: string;
}

/** Who was here last, as the server said then; while it says nothing, the app without a signal is theirs, to leave too. */
export function lastHere(): Last | undefined {
  const last = remembered();
  return last && !isAnothers(last) ? last : undefined;
}

/** Whether they have logged out since, or somebody else in, on the light pages: what is kept here is the one's before, and nobody's to see. */
export function anotherSince(): boolean {
  const last = remembered();
  return last !== undefined && isAnothers(last);
}

/** The mark outlasts the browser: where it is gone somebody logged out, whatever that browser did of what it was told to clear. */
const isAnothers = ({ mark = "" }: Last): boolean => marked() !== mark;

/** Of the one who logged in last in this browser; empty once they have logged out. */
const marked = (): string => /(?:^|; )WHO=([^;]*)/.exec(globalThis.document?.cookie ?? "")?.[1] ?? "";

function remembered(): Last | undefined {
  try {
    return (JSON.parse(localStorage.getItem(LAST) ?? "null") as Last | null) ?? undefined;
  } catch {
    return undefined;
  }
}

/** @param last who is here; nobody, once the log-in has ended: without a signal nothing is anybody's from then on */
export function rememberHere(last?: Last): void {
  try {
    if (last) localStorage.setItem(LAST, JSON.stringify({ who: last.who, logIn: last.logIn, mark: marked() }));
    else localStorage.removeItem(LAST);
  } catch {
    // Keeps nothing: then only a page that has heard the server can be left.
  }
}
