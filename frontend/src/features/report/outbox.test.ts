import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Photo } from "./db";
import type { Kept } from "./report";
import { FakeServer, problem } from "./server.testing";

let server: FakeServer;
let locks: Record<string, Promise<unknown>>;

beforeEach(async () => {
  server = new FakeServer();
  locks = {};
  const request = (name: string, work: () => Promise<void>) => (locks[name] = (locks[name] ?? Promise.resolve()).then(work));
  vi.stubGlobal("navigator", { locks: { request } });
  vi.stubGlobal("addEventListener", () => undefined);
  vi.stubGlobal("BroadcastChannel", Channel);
  Channel.all = [];
  vi.stubGlobal("document", { addEventListener: () => undefined, documentElement: { lang: "en" } });
  vi.stubGlobal("location", { pathname: "/app/" });
  const remembered = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => remembered.get(key) ?? null, setItem: (key: string, value: string) => remembered.set(key, value), removeItem: (key: string) => remembered.delete(key),
  });
  vi.stubGlobal("sessionStorage", { getItem: () => null, setItem: () => undefined, clear: () => undefined });
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  await (await import("./db")).forget();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** As much of the browser's as windows need to hear of one another. */
class Channel {
  static all: Channel[] = [];
  onmessage?: () => void;
  constructor() {
    Channel.all.push(this);
  }
  postMessage() {
    Channel.all.filter((one) => one !== this).forEach((one) => one.onmessage?.());
  }
}

/** A window of the app, with modules of its own. */
async function open() {
  vi.resetModules();
  const [outbox, uploads, db, { whoIsHere }] = await Promise.all([import("./outbox"), import("./uploads"), import("./db"), import("../../api/session")]);
  await whoIsHere().catch(() => undefined);
  await outbox.start();
  return { ...outbox, ...uploads, ...db };
}

type Window = Awaited<ReturnType<typeof open>>;

/** A report that is finished, and kept because there was no signal. */
async function finished(app: Window, words: string, changes: Partial<Kept> = {}): Promise<string> {
  const id = await app.begin(crypto.randomUUID());
  await app.change(id, (now) => ({ ...now, ready: true, answers: { place: "home.1", where: "kitchen", words, slot: "call-back" }, ...changes }));
  return id;
}

const find = (app: Window, id: string) => app.reports.value.find((report) => report.id === id)!;
const words = () => server.drafts.filter(({ sentAs }) => sentAs).map(({ answers }) => (answers.WORDS as { words: string }).words).sort();

describe("several reports kept on one phone", () => {
  test("are each a repair of its own, also where the line goes right after the first was begun", async () => {
    const app = await open();
    await finished(app, "It drips");
    server.instead = (line) => (line.includes("/answers/") ? new TypeError("cut") : undefined);
    await app.poke();
    expect(server.drafts).toHaveLength(1);
    await finished(app, "It is dark");
    server.instead = () => undefined;
    await app.poke();
    expect(words()).toEqual(["It drips", "It is dark"]);
    expect(new Set(app.reports.value.map(({ sentAs }) => sentAs)).size).toBe(2);
  });

  test("go out though one of them fails each time", async () => {
    const app = await open();
    await finished(app, "It is dark");
    await finished(app, "It fails");
    server.instead = (_, body) => (body.includes("It fails") ? problem(500, "broken") : undefined);
    await app.poke();
    expect(words()).toEqual(["It is dark"]);
  });

  test("are sent by one window of two", async () => {
    server.instead = () => new TypeError("no signal");
    const one = await open();
    (await import("../../lib/last")).rememberHere({ who: "amina", logIn: "one" });
    await (await import("./db")).know("who", "amina");
    await one.start();
    await finished(one, "It drips");
    const other = await open();
    server.instead = () => undefined;
    await Promise.all([one.poke(), other.poke()]);
    expect(server.asked.filter((line) => line.endsWith("/send"))).toHaveLength(1);
  });

  test("are each one repair though a line loses the answer and what became of it: what is sent twice has one key", async () => {
    const app = await open();
    let lost = 2;
    // The repair is made; first the answer to that is lost, then a stale one says that nothing was sent.
    server.then = (line) => {
      if (line.endsWith("/send") && lost === 2) return lost--, new Response("<html>", { status: 502 });
      if (line === "GET /api/repair-drafts/d1" && lost === 1) return lost--, Response.json({ id: "d1", answers: {}, answered: [], photos: [], next: "CHECK" });
      return undefined;
    };
    const id = await finished(app, "It drips");
    await app.poke();
    expect(find(app, id).sentAs).toBeUndefined();
    await app.poke();
    expect(find(app, id).sentAs).toBe("REP-d1");
    expect(server.repairs).toEqual(["REP-d1"]);
    expect(server.sends).toEqual([find(app, id).keys.send, find(app, id).keys.send]);
  });

  test("are tried again by themselves", async () => {
    const app = await open();
    await finished(app, "It drips");
    server.instead = (line) => (line.endsWith("/send") ? problem(503, "not-now") : undefined);
    await app.poke();
    server.instead = () => undefined;
    await vi.advanceTimersByTimeAsync(2_000);
    await vi.waitFor(() => expect(words()).toEqual(["It drips"]));
    expect(server.asked.filter((line) => line.endsWith("/send"))).toHaveLength(2);
  });

  test("that are not finished are in drafts of the server's, but for the one that is being written", async () => {
    const app = await open();
    const open_ = await finished(app, "It is written", { ready: false, passed: ["PLACE", "WORDS"] });
    await finished(app, "It drips", { ready: false, passed: ["PLACE", "WORDS"] });
    vi.stubGlobal("location", { pathname: `/app/repairs/report/${open_}/photos` });
    await app.poke();
    expect(server.drafts.map(({ answers }) => answers)).toEqual([{ PLACE: { place: "home.1" }, WORDS: { words: "It drips" } }]);
    expect(words()).toEqual([]);
  });
});

test("one that is under its writer's hands is put to the server when they go to the light pages", async () => {
  const app = await open();
  server.instead = () => new TypeError("no signal");
  const id = await finished(app, "It is written", { ready: false, passed: ["PLACE", "WORDS"] });
  vi.stubGlobal("location", { pathname: `/app/repairs/report/${id}/photos` });
  server.instead = () => undefined;
  await app.poke();
  expect(server.drafts).toEqual([]);
  expect(app.isBehind()).toBe(true);
  await app.putAll();
  expect(server.drafts.map(({ answers }) => answers)).toEqual([{ PLACE: { place: "home.1" }, WORDS: { words: "It is written" } }]);
  expect(app.isBehind()).toBe(false);
});

describe("a report that its person deletes", () => {
  test("is gone at the server too when there is a signal, and its photos never go", async () => {
    const app = await open();
    const id = await finished(app, "It drips", { ready: false, passed: ["PLACE", "WORDS"] });
    await app.poke();
    await app.addPhotos("d1", [new Blob(["p1"])]);
    server.instead = () => new TypeError("no signal");
    await app.discard(id);
    await app.poke();
    expect(app.reports.value).toEqual([]);
    expect(app.photos.value).toEqual([]);
    expect(app.gone.value).toEqual(["d1"]);
    expect(await app.left()).toBe(0);
    expect(server.drafts).toHaveLength(1);
    server.instead = () => undefined;
    await app.poke();
    expect(server.drafts).toEqual([]);
    expect(await app.allReports()).toEqual([]);
  });

  test("on the light pages is not sent though it was finished here, nor are its photos; it is told until they take it off", async () => {
    const app = await open();
    const id = await finished(app, "It drips", { ready: false, passed: ["PLACE", "WORDS"] });
    await app.addPhotos(id, [new Blob(["p1"])]);
    await app.poke();
    await app.change(id, (now) => ({ ...now, ready: true }));
    await fetch("/api/repair-drafts/d1", { method: "DELETE", headers: {} });
    await app.poke();
    await app.poke();
    expect(server.drafts).toEqual([]);
    expect(find(app, id)).toMatchObject({ answers: {}, needs: "repairs.deleted" });
    expect(app.photos.value).toEqual([]);
    expect(await app.left()).toBe(0);
    await app.discard(id);
    expect(await app.allReports()).toEqual([]);
  });

  test("is shown as sent where it had arrived, and they have read that it may have", async () => {
    const app = await open();
    const id = await finished(app, "It drips");
    expect(find(app, id).tried).toBeUndefined();
    server.then = (line) => (line.endsWith("/send") ? new Response("<html>", { status: 502 }) : undefined);
    await app.poke();
    expect(find(app, id)).toMatchObject({ tried: true });
    expect(find(app, id).sentAs).toBeUndefined();
    server.instead = () => new TypeError("no signal");
    await app.discard(id);
    expect(app.reports.value).toEqual([]);
    server.instead = () => undefined;
    await app.poke();
    expect(find(app, id)).toMatchObject({ sentAs: "REP-d1" });
    expect(server.drafts).toHaveLength(1);
  });

  test("is shown as sent by what it is called where they finished it on the light pages, and needs them no more", async () => {
    const app = await open();
    const id = await finished(app, "It drips", { title: "A tap", answers: { place: "home.1", where: "lift", slot: "later" } });
    await app.poke();
    expect(find(app, id)).toMatchObject({ draft: "d1", needs: "app.report.why.slot" });
    server.instead = () => new TypeError("no signal");
    await app.discard(id);
    server.drafts[0]!.sentAs = "REP-d1";
    server.instead = () => undefined;
    await app.poke();
    expect(find(app, id)).toMatchObject({ sentAs: "REP-d1", title: "A tap" });
    expect(find(app, id).needs).toBeUndefined();
  });

  test("while it is on its way is shown as sent once it has arrived", async () => {
    const app = await open();
    const id = await finished(app, "It drips");
    server.instead = async (line) => void (line.endsWith("/send") && (await app.discard(id)));
    await app.poke();
    expect(find(app, id)).toMatchObject({ sentAs: "REP-d1" });
  });

  test("is gone at once where the server never had it", async () => {
    const app = await open();
    server.instead = () => new TypeError("no signal");
    const id = await app.begin("k");
    await app.discard(id);
    expect(await app.allReports()).toEqual([]);
  });
});

describe("a report that waited for days", () => {
  const DAY = 24 * 60 * 60_000;

  test("is seen for a day after it was sent, and longer while its photos follow", async () => {
    let now = Date.now();
    vi.spyOn(Date, "now").mockImplementation(() => now);
    const app = await open();
    const id = await finished(app, "It drips");
    await app.addPhotos(id, [new Blob(["p1"])]);
    server.instead = (line) => (line.startsWith("POST") && line.endsWith("/photos") ? problem(503, "not-now") : undefined);
    now += 3 * DAY;
    await app.poke();
    expect(find(app, id).sentAs).toBe("REP-d1");
    now += DAY + 1;
    await app.poke();
    await app.change(id, (one) => one);
    expect(find(app, id).sentAs).toBe("REP-d1");
    server.instead = () => undefined;
    await app.poke();
    await app.change(id, (one) => one);
    expect(app.reports.value).toEqual([]);
  });
});

describe("photos", () => {
  const photo = (app: Window, report: string, text: string) => app.addPhotos(report, [new Blob([text])]);

  test("follow their report, which does not wait for them", async () => {
    const app = await open();
    const id = await finished(app, "It drips");
    await photo(app, id, "p1");
    server.instead = (line) => (line.endsWith("/photos") && line.startsWith("POST") ? problem(503, "not-now") : undefined);
    await app.poke();
    expect(find(app, id).sentAs).toBe("REP-d1");
    expect(app.photos.value).toHaveLength(1);
    server.instead = () => undefined;
    await app.poke();
    expect(server.drafts[0]!.photos).toEqual(["p1"]);
    expect(app.photos.value).toEqual([]);
  });

  test("that are made small only after their report was sent follow it", async () => {
    const app = await open();
    const id = await finished(app, "It drips");
    await app.poke();
    await photo(app, id, "late");
    expect(await app.left()).toBe(1);
    await app.poke();
    expect(server.drafts[0]!.photos).toEqual(["late"]);
    expect(await app.left()).toBe(0);
  });

  test("are kept while the server is busy, and keep nothing else back", async () => {
    const app = await open();
    server.drafts.push({ id: "d9", answers: {}, apart: true, photos: [] });
    await photo(app, "d9", "busy");
    await photo(app, "d9", "other");
    await finished(app, "It drips");
    server.instead = (_, body) => (body === "busy" ? problem(408, "photo-busy") : undefined);
    await app.poke();
    expect(words()).toEqual(["It drips"]);
    expect(server.drafts[0]!.photos).toEqual(["other"]);
    expect(app.photos.value).toHaveLength(1);
    server.instead = () => undefined;
    await app.poke();
    expect(server.drafts[0]!.photos).toEqual(["other", "busy"]);
  });

  test("of an iPhone's own kind that the browser cannot read are told at once, and keep no other back", async () => {
    const app = await open();
    server.drafts.push({ id: "d9", answers: {}, apart: true, photos: [] });
    const heic = new Blob(["\0\0\0\u0018ftypheic\0\0\0\0"], { type: "image/heic" });
    await expect(app.addPhotos("d9", [heic, new Blob(["p1"])])).rejects.toMatchObject({ errors: [{ field: "photo", code: "photo-heic" }] });
    await app.poke();
    expect(server.drafts[0]!.photos).toEqual(["p1"]);
  });

  test("that are not taken are told, and their report goes on", async () => {
    const app = await open();
    const id = await finished(app, "It drips");
    await photo(app, id, "sixth");
    server.instead = (_, body) => (body === "sixth" ? problem(422, "too many") : undefined);
    await app.poke();
    expect(find(app, id)).toMatchObject({ sentAs: "REP-d1" });
    expect(app.photos.value).toMatchObject([{ report: "d1", why: "too many" }]);
  });

  test("that are not taken once their report is sent stay with the reason until their person has read it, and go no more", async () => {
    const app = await open();
    server.drafts.push({ id: "d9", answers: {}, apart: true, photos: [], sentAs: "REP-d9" });
    await photo(app, "d9", "no picture");
    await photo(app, "d9", "p2");
    server.instead = (_, body) => (body === "no picture" ? problem(422, "no-photo") : undefined);
    await app.poke();
    const later = await open();
    await later.poke();
    expect(later.photos.value).toMatchObject([{ report: "d9", why: "no-photo" }]);
    expect(later.photos.value.map(later.isStuck)).toEqual([true]);
    expect(server.asked.filter((line) => line.endsWith("/photos"))).toHaveLength(2);
    expect(server.drafts[0]!.photos).toEqual(["p2"]);
    // No log-out is held up by what no wait sends; also not another's.
    expect(await later.left()).toBe(0);
    await later.know("who", "daniel");
    expect(await later.photosOfOthers()).toBe(0);
    await later.know("who", "amina");
    await later.dropPhoto(later.photos.value[0]!.id);
    expect(await later.allPhotos()).toEqual([]);
  });

  test("that there was no room for go where their person has made some", async () => {
    const app = await open();
    server.drafts.push({ id: "d9", answers: {}, apart: true, photos: [] });
    await photo(app, "d9", "sixth");
    server.instead = (line) => (line.endsWith("/photos") ? Response.json({ type: "/problems/check-answers", errors: [{ field: "photo", code: "repairs.photos.too-many", message: "Up to 5" }] }, { status: 422 }) : undefined);
    await app.poke();
    expect(app.photos.value).toMatchObject([{ why: "Up to 5", full: true }]);
    server.instead = () => undefined;
    await app.poke();
    expect(server.drafts[0]!.photos).toEqual([]);
    await app.retryPhoto(app.photos.value[0]!.id);
    await app.poke();
    expect(server.drafts[0]!.photos).toEqual(["sixth"]);
    expect(app.photos.value).toEqual([]);
  });

  test("that a proxy refuses stay, and are their person's after some tries", async () => {
    const app = await open();
    server.drafts.push({ id: "d9", answers: {}, apart: true, photos: [] });
    await photo(app, "d9", "p1");
    server.instead = (line) => (line.endsWith("/photos") ? new Response("<html>", { status: 403 }) : undefined);
    await app.poke();
    expect(app.photos.value).toMatchObject([{ report: "d9", tries: 1 }]);
    expect(app.refused.value).toEqual({});
    await triedOften(app);
    expect(app.photos.value.map(app.isStuck)).toEqual([true]);
  });

  test("that are cut where everything else goes keep no other back, and are their person's after some tries", async () => {
    const app = await open();
    server.drafts.push({ id: "d9", answers: {}, apart: true, photos: [] });
    await photo(app, "d9", "unreadable");
    await photo(app, "d9", "other");
    server.instead = (_, body) => (body === "unreadable" ? new TypeError("cut") : undefined);
    await app.poke();
    expect(server.drafts[0]!.photos).toEqual(["other"]);
    expect(app.photos.value).toMatchObject([{ tries: 1 }]);
    await triedOften(app);
    expect(app.photos.value.map(app.isStuck)).toEqual([true]);
  });

  test("count no try where there is no signal", async () => {
    const app = await open();
    server.drafts.push({ id: "d9", answers: {}, apart: true, photos: [] });
    await photo(app, "d9", "p1");
    server.instead = (line) => (line.endsWith("/photos") ? ((server.instead = () => new TypeError("no signal")), new TypeError("cut")) : undefined);
    await app.poke();
    const [{ tries }] = app.photos.value as [Photo];
    expect(tries).toBeUndefined();
  });

  test("stay where the server says that there is none because another is here by now", async () => {
    const app = await open();
    server.drafts.push({ id: "d9", answers: {}, apart: true, photos: [] });
    await photo(app, "d9", "p1");
    server.instead = (line) => (line.endsWith("/photos") ? ((server.who = "daniel"), problem(404, "not-here")) : undefined);
    await app.poke();
    expect(app.refused.value).toEqual({});
    expect(server.asked.at(-1)).toBe("GET /api/session");
  });

  test("of a report that the server has no more are told", async () => {
    const app = await open();
    const id = await finished(app, "It drips");
    await photo(app, id, "p1");
    server.instead = (line) => (line === "POST /api/repair-drafts/d1/photos" ? problem(404, "not-here") : undefined);
    await app.poke();
    expect(find(app, id)).toMatchObject({ sentAs: "REP-d1", dropped: "not-here" });
  });

  /** As often as a photo goes by itself, each as soon as its rest is over. */
  async function triedOften(app: Window): Promise<void> {
    let now = Date.now();
    vi.spyOn(Date, "now").mockImplementation(() => now);
    for (let i = 0; i < 4; i++) {
      now += 16 * 60_000;
      await app.poke();
    }
  }

  test("on a line that is there and dead let everything else go on after a while", async () => {
    const app = await open();
    server.drafts.push({ id: "d9", answers: {}, apart: true, photos: [] });
    await photo(app, "d9", "stuck");
    server.instead = (line) => (line.endsWith("/photos") ? new Promise(() => undefined) : undefined);
    const sending = app.poke();
    await vi.waitFor(() => expect(server.asked.at(-1)).toBe("POST /api/repair-drafts/d9/photos"));
    await vi.advanceTimersByTimeAsync(61_000);
    await sending;
    expect(app.photos.value).toHaveLength(1);
  });

  describe("that are always too slow", () => {
    let now: number;
    const tries = () => server.asked.filter((line) => line === "POST /api/repair-drafts/d9/photos").length;

    beforeEach(() => {
      now = Date.now();
      vi.spyOn(Date, "now").mockImplementation(() => now);
    });

    async function slow(app: Window): Promise<void> {
      server.drafts.push({ id: "d9", answers: {}, apart: true, photos: [] });
      await photo(app, "d9", "stuck");
      server.instead = (line) => (line === "POST /api/repair-drafts/d9/photos" ? new Promise(() => undefined) : undefined);
    }

    /** Looks again, and waits out a photo that is on its way. */
    async function look(app: Window): Promise<void> {
      const before = tries();
      const sending = app.poke();
      await Promise.race([sending, vi.waitFor(() => expect(tries()).toBeGreaterThan(before))]);
      await vi.advanceTimersByTimeAsync(61_000);
      await sending;
    }

    test("rest longer each time, and after five tries are their person's", async () => {
      const app = await open();
      await slow(app);
      for (const minutes of [1, 2, 4, 8]) {
        await look(app);
        expect(app.photos.value.some(app.isStuck)).toBe(false);
        const before = tries();
        now += minutes * 60_000 - 1;
        await app.poke();
        expect(tries()).toBe(before);
        now += 1;
      }
      await look(app);
      expect(tries()).toBe(5);
      expect(app.photos.value.map(app.isStuck)).toEqual([true]);
      now += 24 * 60 * 60_000;
      await app.poke();
      expect(tries()).toBe(5);
    });

    test("rest without a try that counts, where some of them arrived", async () => {
      const app = await open();
      server.drafts.push({ id: "d9", answers: {}, apart: true, photos: [] });
      await photo(app, "d9", "x".repeat(300_000));
      const [{ id }] = app.photos.value as [Photo];
      await app.changePhoto(id, (before) => ({ ...before, tries: 4 }));
      let pieces = 0;
      server.instead = (line) => (line.startsWith("PATCH") && ++pieces > 1 ? new Promise(() => undefined) : undefined);
      const sending = app.poke();
      await vi.waitFor(() => expect(pieces).toBe(2));
      await vi.advanceTimersByTimeAsync(126_000);
      await sending;
      expect(app.photos.value).toMatchObject([{ tries: 0, after: now + 60_000 }]);
      server.instead = () => undefined;
      now += 60_000;
      await app.poke();
      expect(server.drafts[0]!.photos).toEqual(["x".repeat(300_000)]);
    });

    test("go at once where a rest was kept by a clock that has been put right since", async () => {
      const app = await open();
      await slow(app);
      const [{ id }] = app.photos.value as [Photo];
      await app.changePhoto(id, (before) => ({ ...before, tries: 1, after: now + 30 * 24 * 60 * 60_000 }));
      server.instead = () => undefined;
      await app.poke();
      expect(server.drafts[0]!.photos).toEqual(["stuck"]);
    });

    test("go once more when their person says so", async () => {
      const app = await open();
      await slow(app);
      const [{ id }] = app.photos.value as [Photo];
      await app.changePhoto(id, (before) => ({ ...before, tries: 5, after: now }));
      await app.retryPhoto(id);
      server.instead = () => undefined;
      await app.poke();
      expect(server.drafts[0]!.photos).toEqual(["stuck"]);
      expect(app.photos.value).toEqual([]);
    });

    test("hold no report up, not even while they are on their way", async () => {
      const app = await open();
      await slow(app);
      const sending = app.poke();
      await vi.waitFor(() => expect(tries()).toBe(1));
      await finished(app, "It drips");
      void app.poke();
      await vi.waitFor(() => expect(words()).toEqual(["It drips"]));
      await vi.advanceTimersByTimeAsync(61_000);
      await sending;
    });

    test("are no reason to stop for those that are not", async () => {
      const app = await open();
      await slow(app);
      await photo(app, "d9", "quick");
      server.instead = (_, body) => (body === "stuck" ? new Promise(() => undefined) : undefined);
      await look(app);
      expect(server.drafts[0]!.photos).toEqual(["quick"]);
    });
  });

  test("that are taken away while another goes up are not sent", async () => {
    const app = await open();
    server.drafts.push({ id: "d9", answers: {}, apart: true, photos: [] });
    await photo(app, "d9", "one");
    await photo(app, "d9", "other");
    const [, second] = app.photos.value;
    server.instead = async (line) => void (line.endsWith("/photos") && (await app.deletePhoto(second!.id)));
    await app.poke();
    expect(server.drafts[0]!.photos).toHaveLength(1);
  });
});

describe("an app that is closed before there is a signal", () => {
  /** Everything is kept by a page that had none, and the page is gone. */
  async function closed(words: string, changes: Partial<Kept> = {}): Promise<string> {
    await wasHere();
    server.instead = () => new TypeError("no signal");
    const app = await open();
    const id = await finished(app, words, changes);
    await app.addPhotos(id, [new Blob(["p1"])]);
    await app.poke();
    vi.clearAllTimers();
    vi.resetModules();
    server.instead = () => undefined;
    return id;
  }

  /** As the server said the last time that there was a signal. */
  async function wasHere(): Promise<void> {
    (await import("../../lib/last")).rememberHere({ who: "amina", logIn: "one" });
    await (await import("./db")).know("who", "amina");
  }

  const worker = async () => (await import("./outbox")).sendClosed();

  test("has what was finished sent, once and with its photos, by the service worker", async () => {
    const id = await closed("It drips");
    server.instead = (line) => (line.endsWith("/send") ? problem(503, "not-now") : undefined);
    await expect(worker()).rejects.toThrow("left");
    vi.resetModules();
    server.instead = () => undefined;
    await worker();
    await worker();
    expect(words()).toEqual(["It drips"]);
    expect(server.drafts).toMatchObject([{ photos: ["p1"] }]);
    expect(find(await open(), id).sentAs).toBe("REP-d1");
  });

  test("is said to the light pages to have gone once the service worker has sent all of it", async () => {
    const taken = vi.fn(async () => undefined);
    vi.stubGlobal("cookieStore", { delete: taken });
    await closed("It drips");
    vi.stubGlobal("document", undefined);
    // Nobody looks: the window is closed.
    Channel.all = [];
    server.instead = (line) => (line.endsWith("/send") ? problem(503, "not-now") : undefined);
    await expect(worker()).rejects.toThrow("left");
    expect(taken).not.toHaveBeenCalled();
    vi.resetModules();
    server.instead = () => undefined;
    await worker();
    expect(taken.mock.calls).toEqual([["UNSENT"]]);
  });

  test("is at it one at a time with a page that is opened meanwhile", async () => {
    await closed("It drips");
    const app = await open();
    vi.resetModules();
    await Promise.all([worker(), app.poke()]);
    expect(server.asked.filter((line) => line.endsWith("/send"))).toHaveLength(1);
    await app.poke();
    expect(app.reports.value).toMatchObject([{ sentAs: "REP-d1" }]);
  });

  test("is seen to have sent it by a page that is open meanwhile, which has the browser told anew of what comes next, also where a photo was refused", async () => {
    const register = vi.fn(async () => undefined);
    vi.stubGlobal("navigator", { ...navigator, serviceWorker: { controller: {}, ready: Promise.resolve({ sync: { register } }) } });
    await wasHere();
    server.instead = () => new TypeError("no signal");
    const app = await open();
    const id = await finished(app, "It drips");
    await app.addPhotos(id, [new Blob(["p1"]), new Blob(["no picture"])]);
    await app.poke();
    expect(register).toHaveBeenCalledTimes(1);
    vi.clearAllTimers();
    vi.resetModules();
    server.instead = (_, body) => (body === "no picture" ? problem(422, "no-photo") : undefined);
    await worker();
    await vi.waitFor(() => expect(app.reports.value).toMatchObject([{ sentAs: "REP-d1" }]));
    await vi.waitFor(() => expect(app.photos.value).toMatchObject([{ why: "no-photo" }]));
    server.instead = () => new TypeError("no signal");
    register.mockClear();
    await finished(app, "It is dark");
    await app.poke();
    expect(register).toHaveBeenCalledTimes(1);
  });

  test("goes on with a photo where the page was cut", async () => {
    const app = await open();
    server.drafts.push({ id: "d9", answers: {}, apart: true, photos: [] });
    await app.addPhotos("d9", [new Blob(["x".repeat(300_000)])]);
    const pieces: number[] = [];
    server.instead = (line, body) => {
      return line.startsWith("PATCH") && pieces.push(body.length) === 2 ? new TypeError("cut") : undefined;
    };
    await app.poke();
    expect(app.photos.value).toHaveLength(1);
    vi.clearAllTimers();
    vi.resetModules();
    await worker();
    expect(pieces).toEqual([131_072, 131_072, 131_072, 37_856]);
    expect(server.drafts[0]!.photos).toEqual(["x".repeat(300_000)]);
    await vi.waitFor(() => expect(app.photos.value).toEqual([]));
  });

  test("leaves a photo that the server refuses to a page, which tells why", async () => {
    await closed("It drips");
    server.drafts.push({ id: "d9", answers: {}, apart: true, photos: [] });
    const before = await import("./uploads");
    await before.addPhotos("d9", [new Blob(["sixth"])]);
    vi.resetModules();
    server.instead = (_, body) => (body === "sixth" ? problem(422, "too many") : undefined);
    await worker();
    const app = await open();
    expect(app.photos.value).toMatchObject([{ report: "d9", why: "too many" }]);
  });

  test("sends nothing that is not finished, nor in another's name or nobody's", async () => {
    await closed("It is written", { ready: false });
    await worker();
    expect(server.drafts).toEqual([]);
    await closed("It drips");
    for (server.who of ["", "daniel"]) {
      await worker();
      vi.resetModules();
    }
    expect(server.drafts).toEqual([]);
  });

  test("leaves a report that needs its person to the page, which has the words", async () => {
    const id = await closed("It drips", { answers: { place: "home.1", where: "lift", slot: "later" } });
    await expect(worker()).rejects.toThrow("left");
    const app = await open();
    expect(find(app, id)).toMatchObject({ needs: "app.report.why.slot" });
  });

  test("lets go of what it read, so that a log-out can take it away whole", async () => {
    await closed("It drips");
    const close = vi.spyOn(IDBDatabase.prototype, "close");
    await worker();
    expect(close).toHaveBeenCalledTimes(1);
  });
});

describe("a phone that keeps something", () => {
  const persist = vi.fn(async () => true);
  const register = vi.fn(async () => undefined);

  beforeEach(() => {
    persist.mockClear();
    register.mockClear();
    vi.stubGlobal("navigator", { ...navigator, storage: { persist }, serviceWorker: { controller: {}, ready: Promise.resolve({ sync: { register } }) } });
  });

  test("is asked to keep it for good, once and not before", async () => {
    const app = await open();
    expect(persist).not.toHaveBeenCalled();
    await app.begin("k");
    await app.addPhotos("d9", [new Blob(["p1"])]);
    expect(persist).toHaveBeenCalledTimes(1);
  });

  test("has the browser send it where the app is closed by then, told once for all that waits", async () => {
    const app = await open();
    expect(register).not.toHaveBeenCalled();
    server.instead = () => new TypeError("no signal");
    await finished(app, "It drips");
    await app.poke();
    await app.poke();
    expect(register.mock.calls).toEqual([["send"]]);
    server.instead = () => undefined;
    await app.poke();
    await finished(app, "It is dark");
    await app.poke();
    expect(register).toHaveBeenCalledTimes(2);
  });
});

describe("a phone with no room", () => {
  beforeEach(() => {
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
  });

  test("says so where a report was to be kept", async () => {
    const app = await open();
    await expect(app.begin("k")).rejects.toMatchObject({ code: "no-room", message: "app.report.noRoom" });
  });

  test("sends a photo at once, where there is a signal", async () => {
    const app = await open();
    server.drafts.push({ id: "d9", answers: {}, apart: true, photos: [] });
    await app.addPhotos("d9", [new Blob(["p1"])]);
    expect(server.drafts[0]!.photos).toEqual(["p1"]);
    await expect(app.addPhotos("here-1", [new Blob(["p2"])])).rejects.toMatchObject({ code: "no-room" });
    // One that cannot be sent now keeps no other back.
    server.instead = (_, body) => (body === "p3" ? problem(408, "photo-busy") : undefined);
    await expect(app.addPhotos("d9", [new Blob(["p3"]), new Blob(["p4"])])).rejects.toMatchObject({ code: "photo-busy" });
    expect(server.drafts[0]!.photos).toEqual(["p1", "p4"]);
  });
});

describe("somebody else", () => {
  test("who logged in in another window sends nothing of who was here, and sees nothing", async () => {
    const app = await open();
    await finished(app, "It drips");
    server.who = "daniel";
    await app.poke();
    await vi.waitFor(() => expect(app.reports.value).toEqual([]));
    expect(server.drafts).toEqual([]);
  });

  test("reads that a report waits for its person, once the log-in has ended, and nothing of it", async () => {
    const app = await open();
    await finished(app, "It drips");
    server.who = "";
    await app.poke();
    await vi.waitFor(() => expect(app.waiting.value).toBe(1));
    expect(app.reports.value).toEqual([]);
    const again = await open();
    expect(again.waiting.value).toBe(1);
    // Nor after it, without a signal: nobody can begin one in their name either.
    server.instead = () => new TypeError("no signal");
    const without = await open();
    expect(without.reports.value).toEqual([]);
    expect(without.waiting.value).toBe(1);
    await expect(without.begin("k")).rejects.toMatchObject({ means: "log-in" });
    server.instead = () => undefined;
    server.who = "amina";
    const back = await open();
    expect(back.waiting.value).toBe(0);
    expect(words()).toEqual(["It drips"]);
  });
});

test("what one person finished waits on the phone while another is logged in, is sent when they are back, and nobody else is asked about it", async () => {
  server.instead = (line) => (line.includes("/repair-drafts") ? new TypeError("no signal") : undefined);
  const app = await open();
  const id = await finished(app, "It drips");
  await app.addPhotos(id, [new Blob(["p1"])]);
  server.instead = () => undefined;
  server.who = "daniel";
  const his = await open();
  expect(his.reports.value).toEqual([]);
  expect(his.photos.value).toEqual([]);
  expect(server.drafts).toEqual([]);
  expect(await his.left()).toBe(0);
  server.who = "amina";
  await open();
  expect(words()).toEqual(["It drips"]);
  expect(server.drafts[0]!.photos).toEqual(["p1"]);
});

test("what would be lost at a log-out is what the server does not have", async () => {
  const app = await open();
  server.instead = () => new TypeError("no signal");
  await app.begin("k");
  expect(await app.left()).toBe(0);
  const id = await finished(app, "It drips", { ready: false, passed: ["PLACE", "WORDS"] });
  await app.addPhotos(id, [new Blob(["p1"])]);
  expect(await app.left()).toBe(2);
  server.instead = () => undefined;
  await app.poke();
  expect(await app.left()).toBe(1);
});

test("the light pages are told as long as a log-out there would lose something", async () => {
  const said = () => (document as { cookie?: string }).cookie;
  const app = await open();
  expect(said()).toMatch(/^UNSENT=; path=\/; max-age=0/);
  server.instead = (line) => (line.includes("/repair-drafts") ? new TypeError("no signal") : undefined);
  await finished(app, "It drips");
  expect(said()).toMatch(/^UNSENT=yes; path=\//);
  server.instead = () => undefined;
  await app.poke();
  expect(said()).toMatch(/^UNSENT=;/);
});

test("what one person finished outlasts another's log-out, with its photos; the light pages hear that it is there", async () => {
  const said = () => (document as { cookie?: string }).cookie;
  server.instead = (line) => (line.includes("/repair-drafts") ? new TypeError("no signal") : undefined);
  const app = await open();
  await app.addPhotos(await finished(app, "It drips"), [new Blob(["p1"])]);
  server.who = "daniel";
  const his = await open();
  expect(said()).toMatch(/^UNSENT=yes/);
  const id = await finished(his, "It is dark");
  await his.addPhotos(id, [new Blob(["p2"])]);
  expect(await his.leave("daniel")).toBe(true);
  // The window goes on until the page is another.
  await his.poke();
  expect(said()).toMatch(/^UNSENT=yes/);
  server.instead = () => undefined;
  server.who = "";
  const nobodys = await open();
  expect(nobodys.photos.value).toEqual([]);
  expect(nobodys.waiting.value).toBe(1);
  server.who = "daniel";
  const back = await open();
  expect([back.reports.value, back.photos.value]).toEqual([[], []]);
  expect(words()).toEqual([]);
  server.who = "amina";
  await open();
  expect(words()).toEqual(["It drips"]);
  expect(server.drafts[0]!.photos).toEqual(["p1"]);
});

test("photos of a report made with a signal go when whoever made it is back, and their tries begin anew when they say so", async () => {
  const app = await open();
  server.drafts.push({ id: "d9", answers: {}, apart: true, photos: [] });
  await app.addPhotos("d9", [new Blob(["p1"])]);
  server.who = "daniel";
  const his = await open();
  expect(his.photos.value).toEqual([]);
  expect(await his.left()).toBe(0);
  await his.poke();
  expect(server.drafts[0]!.photos).toEqual([]);
  server.who = "amina";
  server.instead = (line) => (line.endsWith("/photos") ? new TypeError("cut") : undefined);
  const back = await open();
  const [{ id }] = back.photos.value as [Photo];
  await back.retryPhoto(id);
  expect(back.photos.value).toMatchObject([{ who: "amina" }]);
  expect(back.photos.value[0]!.tries).toBeUndefined();
  server.instead = () => undefined;
  await back.poke();
  expect(server.drafts[0]!.photos).toEqual(["p1"]);
});

test("a report that another window keeps would be lost too", async () => {
  const app = await open();
  const other = await open();
  server.instead = () => new TypeError("no signal");
  await finished(other, "It drips");
  expect(await app.left()).toBe(1);
});
