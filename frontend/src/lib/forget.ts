/**
 * Takes away everything of the reader's that this device keeps: what was typed, drafts, pages kept for a time without a
 * signal. For whoever has the device next.
 */
export async function forget(): Promise<void> {
  sessionStorage.clear();
  localStorage.clear();
  await Promise.all([forgetCaches(), forgetDatabases()]);
}

/** Pages only: what was typed and not sent stays for whoever typed it. */
export async function forgetCaches(): Promise<void> {
  const names = (await globalThis.caches?.keys()) ?? [];
  await Promise.all(names.map((name) => caches.delete(name)));
}

async function forgetDatabases(): Promise<void> {
  const all = (await indexedDB.databases?.()) ?? [];
  await Promise.all(all.map(({ name }) => name && gone(name)));
}

/** One that another window holds open goes when that lets go; the log-out does not wait for it. */
function gone(name: string): Promise<void> {
  return new Promise((resolve) => {
    const asked = indexedDB.deleteDatabase(name);
    asked.onsuccess = asked.onerror = asked.onblocked = () => resolve();
  });
}
