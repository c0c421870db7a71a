/** As long as what is finished waits on a phone for its person, in seconds. */
const WAITS = 7 * 24 * 60 * 60;

/**
 * Tells the light pages, which see nothing of what the app keeps, whether a log-out there would lose some of it: then the
 * server leads to the page of the app that asks.
 */
export function sayUnsent(some: boolean): void {
  if (!globalThis.document) return;
  const secure = location.protocol === "https:" ? "; secure" : "";
  document.cookie = `UNSENT=${some ? "yes" : ""}; path=/; max-age=${some ? WAITS : 0}; samesite=lax${secure}`;
}
