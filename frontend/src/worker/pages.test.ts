import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { BROKE, forget, KEPT_AT, KEPT_WILL_DO, kindOf, page, PAGES, session, type World } from "./pages";

/** As much of the browser's caches as is asked of them. */
class Caches {
  full = false;
  readonly all = new Map<string, Map<string, Response>>();
  async open(name: string) {
    const kept = this.all.get(name) ?? new Map<string, Response>();
    this.all.set(name, kept);
    return {
      match: async (url: string) => kept.get(url)?.clone(),
      put: async (url: string, answer: Response) => {
        if (this.full) throw new DOMException("full", "QuotaExceededError");
        kept.delete(url);
        kept.set(url, answer);
      },
      delete: async (url: string) => kept.delete(url),
      keys: async () => [...kept.keys()],
    };
  }
  delete = async (name: string) => this.all.delete(name);
}

/** As much of the API's document as is asked of it. */
interface Api {
  paths: Record<string, Record<string, { responses: Record<string, unknown> }>>;
  components: { schemas: Record<string, { properties?: object }> };
}
const api = import.meta.glob<string>("../api/openapi.json", { query: "?raw", import: "default", eager: true });

const origin = "https://doorstep.example";
const asked = (path: string) => new Request(origin + path);
let kept: Caches;
let world: World;
let answers: (Response | Error)[];

beforeEach(() => {
  kept = new Caches();
  answers = [];
  world = {
    caches: kept as unknown as CacheStorage,
    fetch: async () => {
      const next = answers.shift();
      if (next instanceof Response) return next;
      throw next ?? new TypeError("no signal");
    },
    now: () => new Date("2026-11-26T09:00:00Z"),
    patience: 10,
  };
});

afterEach(() => void vi.useRealTimers());

const here = (who: string) => {
  answers.push(Response.json({ signedIn: who !== "", who, name: "Amina" }));
  return session(asked("/api/session"), world);
};
const read = async (path: string) => (await page(asked(path), world)).json();
const opened = async (path: string, value: unknown) => {
  answers.push(Response.json(value));
  return read(path);
};

test("meddles with the app's pages and files, and with nothing else", () => {
  const kind = (path: string, init: RequestInit & { mode?: string } = {}) =>
    kindOf({ url: new URL(path, origin).href, method: init.method ?? "GET", mode: init.mode ?? "cors" } as Request, origin);
  expect(kind("/api/pages/repairs")).toBe("page");
  expect(kind("/api/danger")).toBe("page");
  expect(kind("/api/session")).toBe("session");
  expect(kind("/app/repairs", { mode: "navigate" })).toBe("shell");
  expect(kind("/assets/app/main-1.js")).toBe("file");
  // What is to be sent has a key of its own, or is of the moment.
  for (const form of ["pay/ACC-1", "direct-debit/ACC-1/confirm", "repairs/report/d1/check", "arrears/ACC-1/plan/money-in"]) expect(kind(`/api/pages/${form}`)).toBe("other");
  for (const read of ["repairs/report", "repairs/report/ahead", "payments/p1", "direct-debit/ACC-1", "arrears/ACC-1/plan"]) expect(kind(`/api/pages/${read}`)).toBe("page");
  expect(kind("/application", { mode: "navigate" })).toBe("other");
  expect(kind("/repairs", { mode: "navigate" })).toBe("other");
  expect(kind("/api/repairs/REP-1/events")).toBe("other");
  expect(kind("/api/pages/repairs", { method: "POST" })).toBe("other");
  expect(kind("https://elsewhere.example/api/pages/repairs")).toBe("other");
});

test("a page that is a form too is kept only where somebody has decided that it is read as well", () => {
  const { paths, components } = JSON.parse(Object.values(api)[0]!) as Api;
  const record = (path: string) => JSON.stringify(paths[path]?.get?.responses["200"]).match(/schemas\/(\w+)/)?.[1] ?? "";
  const hasKey = (path: string) => Object.keys(components.schemas[record(path)]?.properties ?? {}).includes("once");
  const isSentTo = (path: string) => ["post", "put", "delete"].some((method) => paths[path.replace("/pages/", "/")]?.[method]);
  const forms = Object.keys(paths).filter((path) => path.startsWith("/api/pages/") && (hasKey(path) || isSentTo(path)));
  const kept = forms.filter((path) => kindOf(asked(path.replace(/[{}]/g, "")), origin) === "page");
  expect(forms).toContain("/api/pages/pay/{account}");
  // What stands on them is of use without a signal, and none of them gives a key that is used once.
  expect(kept.sort()).toEqual([
    "/api/pages/arrears/{account}/plan", "/api/pages/consultations", "/api/pages/service-charges/{lease}/requests", "/api/pages/service-charges/{lease}/surgery",
  ]);
});

test("gives the last good answer without a signal, marked with its time", async () => {
  await here("amina");
  await opened("/api/pages/repairs", { open: 1 });
  const without = await page(asked("/api/pages/repairs"), world);
  expect(without.headers.get(KEPT_AT)).toBe("2026-11-26T09:00:00.000Z");
  expect(await without.json()).toEqual({ open: 1 });
});

test("keeps nothing of what the server says is for now, and what was kept of it before goes", async () => {
  await here("amina");
  const wages = "/api/pages/wages";
  await opened(wages, { wages: "it varies" });
  answers.push(Response.json({ wages: "213.57" }, { headers: { "Cache-Control": "no-store" } }));
  expect(await read(wages)).toEqual({ wages: "213.57" });
  expect([...kept.all.get(PAGES)!.keys()].filter((url) => url.endsWith(wages))).toEqual([]);
  await expect(read(wages)).rejects.toThrow();
});

test("gives what is kept though the server is away and says so for now", async () => {
  await here("amina");
  await opened("/api/pages/repairs", { open: 1 });
  const problem = { "Content-Type": "application/problem+json", "Cache-Control": "no-store" };
  const away = [500, 502, 503, 504].map((status) => new Response("<html>", { status, headers: { "Content-Type": "text/html" } }));
  const own = [500, 503, 429].map((status) => new Response("{}", { status, headers: problem }));
  for (const answer of [...own, ...away]) {
    answers.push(answer);
    const given = await page(asked("/api/pages/repairs"), world);
    expect(given.headers.get(KEPT_AT)).toBe("2026-11-26T09:00:00.000Z");
    // What the server itself says broke is not asked for again by itself; a 503 of its own says "not now".
    expect(given.headers.has(BROKE)).toBe(answer.status === 500 && answer.headers.get("Content-Type") === problem["Content-Type"]);
    expect(await given.json()).toEqual({ open: 1 });
  }
  expect(await read("/api/pages/repairs")).toEqual({ open: 1 });
});

test("says that the server is away where nothing is kept", async () => {
  await here("amina");
  answers.push(new Response("<html>", { status: 502 }));
  expect((await page(asked("/api/pages/repairs"), world)).status).toBe(502);
});

test("gives what the server answers though the phone has no room to keep it, and keeps what was kept before", async () => {
  await here("amina");
  await opened("/api/pages/repairs", { open: 1 });
  kept.full = true;
  expect(await opened("/api/pages/repairs", { open: 2 })).toEqual({ open: 2 });
  expect(await opened("/api/pages/home", { name: "Amina" })).toEqual({ name: "Amina" });
  expect(await read("/api/pages/repairs")).toEqual({ open: 1 });
});

test("says who is here though the phone has no room to keep that, and keeps nothing then", async () => {
  kept.full = true;
  expect((await here("amina")).ok).toBe(true);
  await opened("/api/pages/repairs", { open: 1 });
  await expect(read("/api/pages/repairs")).rejects.toThrow("no signal");
});

test("gives what is kept where the line goes in the middle of an answer, which takes nothing away", async () => {
  const cut = () => new Response(new ReadableStream({
    start(body) {
      body.enqueue(new TextEncoder().encode('{"open":'));
      body.error(new TypeError("cut"));
    },
  }), { headers: { "Content-Type": "application/json" } });
  await here("amina");
  answers.push(cut());
  await expect(read("/api/pages/repairs")).rejects.toThrow();
  await opened("/api/pages/repairs", { open: 1 });
  answers.push(cut());
  expect(await read("/api/pages/repairs")).toEqual({ open: 1 });
  expect(await read("/api/pages/repairs")).toEqual({ open: 1 });
});

test("gives what is kept where an answer begins and nothing more comes of it, sooner the next time until one has come whole", async () => {
  await here("amina");
  await opened("/api/pages/repairs", { open: 1 });
  vi.useFakeTimers();
  world = { ...world, patience: 8_000 };
  let line!: ReadableStreamDefaultController<Uint8Array>;
  const stalls = () => new Response(new ReadableStream({
    start(body) {
      line = body;
      body.enqueue(new TextEncoder().encode('{"open":'));
    },
  }), { headers: { "Content-Type": "application/json" } });
  for (const patience of [8_000, 1_000]) {
    answers.push(stalls());
    const given = read("/api/pages/repairs");
    await vi.advanceTimersByTimeAsync(patience);
    expect(await given).toEqual({ open: 1 });
  }
  line.enqueue(new TextEncoder().encode("2}"));
  line.close();
  await vi.advanceTimersByTimeAsync(0);
  expect(world.dead).toBe(false);
  expect(await opened("/api/pages/repairs", { open: 3 })).toEqual({ open: 3 });
  expect(await read("/api/pages/repairs")).toEqual({ open: 3 });
});

test("gives what the server says while there is a signal, unmarked", async () => {
  await here("amina");
  await opened("/api/pages/repairs", { open: 1 });
  answers.push(Response.json({ open: 2 }));
  const now = await page(asked("/api/pages/repairs"), world);
  expect(now.headers.get(KEPT_AT)).toBeNull();
  expect(await now.json()).toEqual({ open: 2 });
});

test("does not wait for ever for a line that gives no answer", async () => {
  await here("amina");
  await opened("/api/pages/repairs", { open: 1 });
  world.fetch = () => new Promise(() => {});
  expect(await read("/api/pages/repairs")).toEqual({ open: 1 });
});

test("waits less for a line that gave no answer before, until it gives one", async () => {
  await here("amina");
  await opened("/api/pages/repairs", { open: 1 });
  vi.useFakeTimers();
  const answering = world.fetch;
  world = { ...world, patience: 8_000 };
  const waited = async () => {
    let done = false;
    world.fetch = () => new Promise(() => {});
    void read("/api/pages/repairs").then(() => (done = true));
    await vi.advanceTimersByTimeAsync(1_000);
    const soon = done;
    await vi.advanceTimersByTimeAsync(7_000);
    return [soon, done];
  };
  expect(await waited()).toEqual([false, true]);
  expect(await waited()).toEqual([true, true]);
  world.fetch = answering;
  await opened("/api/pages/repairs", { open: 2 });
  expect(await waited()).toEqual([false, true]);
});

test("gives what is kept at once to a page that cannot prove whose it is, and forgets nothing where that is refused", async () => {
  await here("amina");
  await opened("/api/pages/repairs", { open: 1 });
  const unproved = (path: string) => page(new Request(origin + path, { cache: KEPT_WILL_DO }), world);
  world.fetch = async () => new Response("{}", { status: 401 });
  expect(await (await unproved("/api/pages/repairs")).json()).toEqual({ open: 1 });
  expect((await unproved("/api/pages/home")).status).toBe(401);
  expect(await (await unproved("/api/pages/repairs")).json()).toEqual({ open: 1 });
});

test("never gives what the browser keeps by itself, of whomever it is", async () => {
  await here("amina");
  const asks: RequestCache[] = [];
  world.fetch = async ({ cache }) => {
    asks.push(cache);
    throw new TypeError("no signal");
  };
  await expect(page(new Request(`${origin}/api/pages/repairs`, { cache: KEPT_WILL_DO }), world)).rejects.toThrow("no signal");
  expect(asks).toEqual(["no-store"]);
});

test("keeps what was read where something in between answers", async () => {
  await here("amina");
  await opened("/api/pages/repairs", { open: 1 });
  for (const status of [403, 404, 408, 410, 425, 429]) {
    answers.push(new Response("<html>", { status, headers: { "Content-Type": "text/html" } }));
    await page(asked("/api/pages/repairs"), world);
  }
  expect(await read("/api/pages/repairs")).toEqual({ open: 1 });
});

test("has nothing for a page that was never opened", async () => {
  await here("amina");
  await expect(read("/api/pages/repairs")).rejects.toThrow("no signal");
});

test("forgets what one person opened when another is here, or nobody", async () => {
  for (const next of ["grace", ""]) {
    await here("amina");
    await opened("/api/pages/repairs", { open: 1 });
    await here(next);
    await expect(read("/api/pages/repairs")).rejects.toThrow("no signal");
  }
});

test("keeps what is theirs when the same person is here again", async () => {
  await here("amina");
  await opened("/api/pages/repairs", { open: 1 });
  await here("amina");
  expect(await read("/api/pages/repairs")).toEqual({ open: 1 });
});

test("keeps nothing before anybody has said whose it is, or after it was emptied", async () => {
  await opened("/api/pages/repairs", { open: 1 });
  await expect(read("/api/pages/repairs")).rejects.toThrow("no signal");
  await here("amina");
  await forget(world);
  await opened("/api/pages/repairs", { open: 1 });
  await expect(read("/api/pages/repairs")).rejects.toThrow("no signal");
});

test("forgets a page that is not there any more, and all of them when the log-in is over", async () => {
  await here("amina");
  await opened("/api/pages/repairs", { open: 1 });
  await opened("/api/pages/home", { name: "Amina" });
  answers.push(new Response("{}", { status: 404, headers: { "Content-Type": "application/problem+json" } }));
  await page(asked("/api/pages/repairs"), world);
  await expect(read("/api/pages/repairs")).rejects.toThrow("no signal");
  expect(await read("/api/pages/home")).toEqual({ name: "Amina" });
  answers.push(new Response("{}", { status: 401 }));
  await page(asked("/api/pages/home"), world);
  expect(kept.all.has(PAGES)).toBe(false);
});

test("keeps the last sixty", async () => {
  await here("amina");
  for (let i = 0; i < 70; i++) await opened(`/api/pages/repairs/${i}`, i);
  expect(kept.all.get(PAGES)?.size).toBe(61);
  expect(await read("/api/pages/repairs/69")).toBe(69);
});
