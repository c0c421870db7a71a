import { expect, test } from "vitest";
import { date, dateTime } from "./format";

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
