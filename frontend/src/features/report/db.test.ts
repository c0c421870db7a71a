import "fake-indexeddb/auto";
import { beforeEach, describe, expect, test } from "vitest";
import { allPhotos, allReports, belongTo, deleteReport, forget, photosOf, savePhoto, saveReport } from "./db";
import { newReport } from "./report";

beforeEach(() => forget());

describe("what is kept on the phone", () => {
  test("is there again with its photos, and goes with them", async () => {
    const [one, other] = [newReport("amina", "k1", 1), newReport("amina", "k2", 2)];
    await Promise.all([saveReport(one), saveReport(other)]);
    await savePhoto({ id: "p1", report: one.id, blob: new Blob(["photo"]) });
    expect(await allReports()).toHaveLength(2);
    expect(await photosOf(one.id)).toHaveLength(1);
    await deleteReport(one.id);
    expect((await allReports()).map(({ id }) => id)).toEqual([other.id]);
    expect(await allPhotos()).toEqual([]);
  });

  test("stays for whoever began it and is gone for anybody else", async () => {
    await belongTo("amina");
    await saveReport(newReport("amina", "k1", 1));
    await belongTo("amina");
    expect(await allReports()).toHaveLength(1);
    await belongTo("daniel");
    expect(await allReports()).toEqual([]);
  });
});
