import "fake-indexeddb/auto";
import { beforeEach, expect, test, vi } from "vitest";
import { forget } from "./forget";

const cleared = vi.fn();

beforeEach(() => {
  cleared.mockClear();
  for (const name of ["localStorage", "sessionStorage"]) vi.stubGlobal(name, { clear: cleared });
  vi.stubGlobal("document", { cookie: "" });
  vi.stubGlobal("location", { protocol: "https:" });
});

const make = (name: string) => new Promise<void>((done) => {
  indexedDB.open(name).onsuccess = (event) => {
    (event.target as IDBOpenDBRequest).result.close();
    done();
  };
});
const databases = async () => (await indexedDB.databases()).map(({ name }) => name);

test("nothing of the reader's is left, and the light pages hear that nothing is", async () => {
  await make("one");
  await make("other");
  await forget();
  expect(cleared).toHaveBeenCalledTimes(2);
  expect(await databases()).toEqual([]);
  expect(document.cookie).toContain("UNSENT=;");
});

test("a browser that lets nobody at what it keeps holds nobody back", async () => {
  const refuses = vi.fn(() => { throw new DOMException("The operation is insecure.", "SecurityError"); });
  for (const name of ["localStorage", "sessionStorage"]) vi.stubGlobal(name, { clear: refuses });
  vi.stubGlobal("caches", { delete: async () => refuses() });
  vi.stubGlobal("indexedDB", { databases: async () => refuses() });
  await forget();
  expect(refuses).toHaveBeenCalledTimes(4);
  expect(document.cookie).toContain("UNSENT=;");
  vi.unstubAllGlobals();
});

test("where something of another's waits that database stays, and the light pages lead to the app that leaves it there", async () => {
  await make("one");
  await make("other");
  await forget("other");
  expect(cleared).toHaveBeenCalledTimes(2);
  expect(await databases()).toEqual(["other"]);
  expect(document.cookie).toContain("UNSENT=yes;");
});
