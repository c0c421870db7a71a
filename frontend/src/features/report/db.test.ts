import "fake-indexeddb/auto";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { allPhotos, allReports, belongTo, changeReport, deleteReport, forget, know, known, letGo, movePhotos, photoNow, photosOfOthers, savePhoto, saveReport } from "./db";
import { newReport, written } from "./report";

beforeEach(() => forget());

describe("what is kept on the phone", () => {
  test("is there again with its photos, and goes with them", async () => {
    const [one, other] = [newReport("amina", "k1", 1), newReport("amina", "k2", 2)];
    await Promise.all([saveReport(one), saveReport(other)]);
    await savePhoto({ id: "p1", report: one.id, blob: new Blob(["photo"]) });
    expect(await allReports()).toHaveLength(2);
    expect(await allPhotos()).toHaveLength(1);
    await deleteReport(one.id);
    expect((await allReports()).map(({ id }) => id)).toEqual([other.id]);
    expect(await allPhotos()).toEqual([]);
  });

  test("is changed as it is by then, and not kept again once it is gone", async () => {
    const one = newReport("amina", "k1", 1);
    await saveReport(one);
    await Promise.all([changeReport(one.id, (now) => ({ ...now, title: "Tap" })), changeReport(one.id, (now) => ({ ...now, ready: true }))]);
    expect(await allReports()).toEqual([{ ...one, title: "Tap", ready: true, touched: expect.any(Number) }]);
    expect(await changeReport(one.id, () => undefined)).toBeUndefined();
    await deleteReport(one.id);
    expect(await changeReport(one.id, (now) => now)).toBeUndefined();
    expect(await allReports()).toEqual([]);
  });

  test("is opened anew after the browser has ended it", async () => {
    await saveReport(newReport("amina", "k1", 1));
    vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementationOnce(() => {
      throw new DOMException("ended", "InvalidStateError");
    });
    expect(await allReports()).toHaveLength(1);
    vi.restoreAllMocks();
  });

  // Vitest fails a run in which anything was rejected that nobody heard.
  test("is refused, and nothing is left to complain of, where the browser takes it away under a step", async () => {
    await saveReport(newReport("amina", "k1", 1));
    const begin = IDBDatabase.prototype.transaction;
    vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementation(function (this: IDBDatabase, ...how: Parameters<typeof begin>) {
      const steps = begin.apply(this, how);
      queueMicrotask(() => steps.abort());
      return steps;
    });
    const report = newReport("amina", "k2", 1);
    const steps = [allReports(), allPhotos(), photoNow("p1"), known("who"), saveReport(report), changeReport(report.id, (now) => now), deleteReport(report.id), belongTo("daniel")];
    expect((await Promise.allSettled(steps)).map(({ status }) => status)).toEqual(steps.map(() => "rejected"));
    vi.restoreAllMocks();
  });

  test("has photos that are another's from now on", async () => {
    for (const id of ["p1", "p2"]) await savePhoto({ id, report: id === "p1" ? "here-1" : "here-2", blob: new Blob([id]) });
    await movePhotos("here-1", "d1");
    expect((await allPhotos()).map(({ report }) => report)).toEqual(["d1", "here-2"]);
  });

  test("stays for whoever began it and is gone for anybody else", async () => {
    await belongTo("amina");
    await saveReport(newReport("amina", "k1", 1));
    await belongTo("amina");
    expect(await allReports()).toHaveLength(1);
    await belongTo("daniel");
    expect(await allReports()).toEqual([]);
  });

  test("waits for whoever finished it while another is here, with its photos, which are nobody else's, and not for ever", async () => {
    const DAY = 24 * 60 * 60_000;
    await belongTo("amina");
    const lately = { ...newReport("amina", "k1", Date.now() - DAY), ready: true, draft: "d1" };
    const before = { ...newReport("amina", "k2", Date.now() - 8 * DAY), ready: true };
    for (const report of [lately, before, newReport("amina", "k3", Date.now())]) await saveReport(report);
    for (const report of [lately.id, "d1", before.id, "d9"]) await savePhoto({ id: `of ${report}`, report, blob: new Blob(["photo"]) });
    await belongTo("daniel");
    await savePhoto({ id: "his", report: "d7", blob: new Blob(["photo"]) });
    expect(await allReports()).toEqual([lately]);
    expect((await allPhotos()).map(({ id }) => id)).toEqual(["his"]);
    await belongTo("amina");
    expect((await allPhotos()).map(({ id }) => id).sort()).toEqual(["of d1", "of d9", `of ${lately.id}`]);
  });

  test("waits as long for whoever has answered some of it and the server has not all of that, with its photos", async () => {
    const DAY = 24 * 60 * 60_000;
    const answers = { place: "home.1", where: "kitchen" };
    await belongTo("amina");
    const lately = { ...newReport("amina", "k1", Date.now() - DAY), answers };
    const before = { ...newReport("amina", "k2", Date.now() - 8 * DAY), answers };
    const there = { ...newReport("amina", "k3", Date.now()), answers, draft: "d3" };
    for (const report of [lately, before, { ...there, given: written(there) }]) await saveReport(report);
    await savePhoto({ id: "hers", report: lately.id, blob: new Blob(["photo"]) });
    await belongTo("daniel");
    expect(await allReports()).toEqual([lately]);
    expect(await allPhotos()).toEqual([]);
    expect(await photosOfOthers()).toBe(0);
    await belongTo("amina");
    expect(await allReports()).toEqual([lately]);
    expect((await allPhotos()).map(({ id }) => id)).toEqual(["hers"]);
  });

  test("waits for a week from when its person last said any of it, and not from when it was begun; what is noted of it is no word of theirs", async () => {
    const DAY = 24 * 60 * 60_000;
    const clock = vi.spyOn(Date, "now");
    const now = Date.now();
    const at = (day: number) => clock.mockReturnValue(now + day * DAY);
    await belongTo("amina");
    const [finished, noted] = [newReport("amina", "k1", now), { ...newReport("amina", "k2", now), ready: true }];
    await Promise.all([saveReport(finished), saveReport(noted)]);
    at(6);
    await changeReport(finished.id, (report) => ({ ...report, ready: true }));
    await changeReport(noted.id, (report) => ({ ...report, needs: "Choose another time" }));
    at(12);
    await belongTo("daniel");
    expect((await allReports()).map(({ id }) => id)).toEqual([finished.id]);
    at(14);
    await belongTo("tomasz");
    expect(await allReports()).toEqual([]);
    clock.mockRestore();
  });

  test("does not wait longer than its week where nobody but the same other is here all the time, who loses nothing", async () => {
    const DAY = 24 * 60 * 60_000;
    const clock = vi.spyOn(Date, "now");
    const now = Date.now();
    await belongTo("amina");
    await saveReport({ ...newReport("amina", "k1", now), ready: true });
    await savePhoto({ id: "hers", report: "d1", blob: new Blob(["photo"]) });
    await belongTo("daniel");
    const his = newReport("daniel", "k2", now);
    await saveReport(his);
    for (const [id, report] of [["his", "d2"], ["of none yet", "here-2"]] as const) await savePhoto({ id, report, blob: new Blob(["photo"]) });
    await know("read", 5);
    await belongTo("daniel");
    expect([(await allReports()).length, await photosOfOthers()]).toEqual([2, 1]);
    clock.mockReturnValue(now + 8 * DAY);
    await belongTo("daniel");
    expect(await allReports()).toEqual([his]);
    expect(await photosOfOthers()).toBe(0);
    expect((await allPhotos()).map(({ id }) => id)).toEqual(["his", "of none yet"]);
    expect(await known("read")).toBe(5);
    clock.mockRestore();
  });

  test("keeps photos of a report that was made with a signal for whoever made it, as long, and counts them for whoever logs out", async () => {
    const DAY = 24 * 60 * 60_000;
    const clock = vi.spyOn(Date, "now");
    const now = Date.now();
    await belongTo("amina");
    await savePhoto({ id: "sent", report: "d1", blob: new Blob(["photo"]) });
    await savePhoto({ id: "of none", report: "here-1", blob: new Blob(["photo"]) });
    await belongTo("daniel");
    expect(await allPhotos()).toEqual([]);
    expect(await photosOfOthers()).toBe(1);
    await belongTo("amina");
    expect((await allPhotos()).map(({ id }) => id)).toEqual(["sent"]);
    expect(await photosOfOthers()).toBe(0);
    clock.mockReturnValue(now + 8 * DAY);
    await belongTo("daniel");
    expect(await photosOfOthers()).toBe(0);
    clock.mockRestore();
  });

  test("holds up nobody who takes it away in another window", async () => {
    await saveReport(newReport("amina", "k1", 1));
    const blocked = vi.fn();
    await new Promise<void>((done) => {
      const asked = indexedDB.deleteDatabase("doorstep-reports");
      asked.onblocked = blocked;
      asked.onsuccess = () => done();
    });
    expect(blocked).not.toHaveBeenCalled();
    expect(await allReports()).toEqual([]);
  });

  test("says so where it cannot be opened because another window sleeps on it", async () => {
    await allReports();
    await letGo();
    const asleep = await new Promise<IDBDatabase>((done) => {
      const opening = indexedDB.open("doorstep-reports");
      opening.onsuccess = () => done(opening.result);
    });
    await new Promise<void>((done) => (indexedDB.deleteDatabase("doorstep-reports").onblocked = () => done()));
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const refused = expect(allReports()).rejects.toMatchObject({ code: "no-room" });
    await vi.advanceTimersByTimeAsync(10_000);
    await refused;
    vi.useRealTimers();
    asleep.close();
    await vi.waitFor(async () => expect(await allReports()).toEqual([]));
  });
});
