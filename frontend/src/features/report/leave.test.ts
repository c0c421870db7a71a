import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { allReports, know, leave, saveReport } from "./db";
import { newReport } from "./report";

test("what is kept on the phone can be taken away whole at log-out, and nothing makes it anew", async () => {
  await saveReport(newReport("amina", "k1", 1));
  expect(await leave("amina")).toBe(false);
  const blocked = await new Promise((done) => {
    const asked = indexedDB.deleteDatabase("doorstep-reports");
    asked.onblocked = () => done(true);
    asked.onsuccess = () => done(false);
  });
  expect(blocked).toBe(false);
  await expect(allReports()).rejects.toMatchObject({ code: "no-room" });
  await expect(know("read", 1)).rejects.toMatchObject({ code: "no-room" });
  expect(await indexedDB.databases()).toEqual([]);
});
