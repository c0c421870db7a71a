/** As long as what is finished waits on a phone for its person, in seconds. */
const WAITS = 7 * 24 * 60 * 60;

interface Jar {
  cookieStore?: { delete: (name: string) => Promise<void> };
}

/**
 * Tells the light pages, which see nothing of what the app keeps, whether a log-out there would lose some of it: then the
 * server leads to the page of the app that asks.
 */
export function sayUnsent(some: boolean): void {
  // The service worker can take it back where it has sent all of it, and needs to say nothing new.
  if (!globalThis.document) return some ? undefined : void (globalThis as Jar).cookieStore?.delete("UNSENT").catch(() => undefined);
  const secure = location.protocol === "https:" ? "; secure" : "";
  document.cookie = `UNSENT=${some ? "yes" : ""}; path=/; max-age=${some ? WAITS : 0}; samesite=lax${secure}`;
}
