import { PAGES } from "../worker/pages";
import { sayUnsent } from "./unsent";

/**
 * Takes away everything of the reader's that this device keeps: what was typed, drafts, pages kept for a time without a
 * signal. For whoever has the device next.
 *
 * @param but a database in which something of another's waits: all of the reader's is out of it
 */
export async function forget(but?: string): Promise<void> {
  quietly(() => sessionStorage.clear());
  quietly(() => localStorage.clear());
  sayUnsent(but !== undefined);
  await Promise.allSettled([forgetPages(), forgetDatabases(but)]);
}

/** A browser that lets nobody at what it keeps, as in some private windows, keeps nothing of ours: nobody is held back by it. */
export function quietly(clear: () => void): void {
  try {
    clear();
  } catch {
    return;
  }
}

/** Pages only: what was typed and not sent stays for whoever typed it, and the app's own files are nobody's. */
export async function forgetPages(): Promise<void> {
  await globalThis.caches?.delete(PAGES);
}

async function forgetDatabases(but?: string): Promise<void> {
  const all = (await indexedDB.databases?.()) ?? [];
  await Promise.all(all.map(({ name }) => name && name !== but && gone(name)));
}

/** One that another window holds open goes when that lets go; the log-out does not wait for it. */
function gone(name: string): Promise<void> {
  return new Promise((resolve) => {
    const asked = indexedDB.deleteDatabase(name);
    asked.onsuccess = asked.onerror = asked.onblocked = () => resolve();
  });
}
