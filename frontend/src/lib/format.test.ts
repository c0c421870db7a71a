import { afterEach, expect, test, vi } from "vitest";
import { date, dateTime } from "./format";
import { load } from "./words";

await load("core");
afterEach(() => {
  vi.resetModules();
  vi.unstubAllGlobals();
});

test("writes days in full, without a comma", () => {
  expect(date("2026-11-24")).toBe("Tuesday 24 November 2026");
});

test.each([["08:00", "8am"], ["12:00", "12 noon"], ["00:00", "midnight"], ["17:30", "5:30pm"], ["12:05", "12:05pm"]])("writes %s as %s", (written, read) => {
  expect(dateTime(`2026-12-01T${written}:00Z`)).toBe(`${read} on Tuesday 1 December 2026`);
});

test("reads clocks as they hang in England, in summer and in winter, wherever the phone is", () => {
  expect(dateTime("2026-07-01T16:00:00Z")).toBe("5pm on Wednesday 1 July 2026");
  expect(dateTime("2026-12-01T17:00:00Z")).toBe("5pm on Tuesday 1 December 2026");
  expect(dateTime("2026-10-25T00:59:00Z")).toBe("1:59am on Sunday 25 October 2026");
  expect(dateTime("2026-10-25T01:00:00Z")).toBe("1am on Sunday 25 October 2026");
});

test("says them in the words of the reader's language", async () => {
  vi.stubGlobal("document", { documentElement: { lang: "pl" } });
  const said: Record<string, string> = { "format.date": "{0}, {1} {2} {3} r.", "format.time.hour": "{3}:{1}", "format.dateTime": "{1}, godz. {0}" };
  vi.doMock("./words", () => ({ t: (key: string, ...args: string[]) => (said[key] ?? "").replace(/\{(\d)\}/g, (_, place) => args[place]!) }));
  const polish = await import("./format");
  expect(polish.dateTime("2026-11-24T17:00:00Z")).toBe("wtorek, 24 listopada 2026 r., godz. 17:00");
  vi.doUnmock("./words");
});
