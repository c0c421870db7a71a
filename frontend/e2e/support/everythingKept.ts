import type { Page } from "@playwright/test";

/** All that the browser keeps of us: what was typed, the pages, the reports, and where each of them is from. */
export async function everythingKept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const all: unknown[] = [{ ...localStorage }, { ...sessionStorage }];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const answer = await cache.match(request);
        all.push(request.url, /json/.test(answer?.headers.get("Content-Type") ?? "") ? await answer?.text() : "");
      }
    }
    const done = <T>(asked: IDBRequest<T>) => new Promise<T>((yes, no) => { asked.onsuccess = () => yes(asked.result); asked.onerror = () => no(asked.error); });
    for (const { name } of await indexedDB.databases()) {
      const db = await done(indexedDB.open(name ?? ""));
      for (const store of db.objectStoreNames) all.push(await done(db.transaction(store).objectStore(store).getAll()));
      db.close();
    }
    return JSON.stringify(all);
  });
}
