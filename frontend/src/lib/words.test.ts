import { expect, test } from "vitest";
import { count, load, said, t } from "./words";

await load("core", "repairs");

test("fills the places in a sentence and leaves an apostrophe alone", () => {
  expect(t("layout.errorTitle", "Pick a time")).toContain("Pick a time");
  expect(t("app.noSignal")).not.toContain("{");
});

test("a key put together from what the server said has words, and a code it does not know stays a code", () => {
  expect(said("layout.promise.", "kept")).not.toBe("kept");
  expect(said("layout.promise.", "never-heard-of")).toBe("never-heard-of");
});

test("counts one apart from many", async () => {
  await load("report");
  expect(count("repairs.check.photosAdded", 1)).not.toBe(count("repairs.check.photosAdded", 2).replace("2", "1"));
});
