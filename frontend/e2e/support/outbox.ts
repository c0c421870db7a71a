import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";

/** A report as the phone keeps it once its person has finished it, by what they answered. */
export interface Finished {
  title: string;
  answers: Record<string, string>;
  /** A file of theirs that waits with it. */
  photo?: string;
}

/**
 * Keeps reports on the phone as if whoever is logged in had finished them without a signal, the first as the newest; they go
 * out when the app is next loaded. Gives what each is called, and the key it is begun with at the server.
 */
export async function keepFinished(page: Page, reports: Finished[]): Promise<{ id: string; key: string }[]> {
  const names = reports.map(() => ({ id: `here-${randomUUID()}`, key: randomUUID() }));
  await page.evaluate(async ([all, named]) => {
    const store = await new Promise<IDBDatabase>((done, fail) => {
      const asked = indexedDB.open("doorstep-reports");
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => fail(asked.error);
    });
    const read = <T>(asked: IDBRequest) => new Promise<T>((done) => (asked.onsuccess = () => done(asked.result as T)));
    const who = await read<string>(store.transaction("known").objectStore("known").get("who"));
    const into = store.transaction(["reports", "photos"], "readwrite");
    const now = Date.now();
    all.forEach(({ title, answers, photo }, i) => {
      const { id, key } = named[i];
      const keys = { begin: key, send: crypto.randomUUID() };
      into.objectStore("reports").put({ id, who, begun: now - i, title, answers, passed: ["PLACE", "QUESTIONS", "WORDS", "PHOTOS", "ACCESS", "SLOT"], ready: true, keys });
      if (photo) into.objectStore("photos").put({ id: crypto.randomUUID(), report: id, blob: new Blob([photo], { type: "image/jpeg" }) });
    });
    await new Promise((done) => (into.oncomplete = done));
    store.close();
  }, [reports, names] as const);
  return names;
}
