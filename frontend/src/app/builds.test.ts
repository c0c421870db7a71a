import { beforeEach, expect, test, vi } from "vitest";
import { anotherBuild } from "./builds";

const page = (script: string) => `<script type="module" src="${script}"></script>`;
let served: string;

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal("document", { querySelector: () => ({ getAttribute: () => "/assets/app/main-1.js" }) });
  vi.stubGlobal("sessionStorage", { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => kept.set(key, value) });
  vi.stubGlobal("fetch", async () => new Response(served));
});

test("is told of a build that is not this page's, once", async () => {
  served = page("/assets/app/main-2.js");
  expect(await anotherBuild()).toBe(true);
  expect(await anotherBuild()).toBe(false);
});

test("is not told of its own", async () => {
  served = page("/assets/app/main-1.js");
  expect(await anotherBuild()).toBe(false);
});

test("knows nothing without a signal", async () => {
  vi.stubGlobal("fetch", async () => Promise.reject(new TypeError("no signal")));
  await expect(anotherBuild()).rejects.toMatchObject({ means: "no-answer" });
});

test("knows nothing while the server changes over", async () => {
  vi.stubGlobal("fetch", async () => new Response("Bad gateway", { status: 502 }));
  await expect(anotherBuild()).rejects.toMatchObject({ means: "later", status: 502 });
});
