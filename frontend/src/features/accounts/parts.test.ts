import { expect, test } from "vitest";
import { asked, days, typed } from "./parts";

test("a day of an address stands in three fields as it is typed, and what is none stands in the first", () => {
  expect(typed({ from: "2026-06-01" }, "from")).toEqual(["1", "6", "2026"]);
  expect(typed({ from: "yesterday" }, "from")).toEqual(["yesterday", "", ""]);
  expect(typed({}, "to")).toEqual(["", "", ""]);
});

test("days that the form of the light page left in the address are asked for, and stand in the fields again", () => {
  const asked = { "from-day": "1", "from-month": "June", "from-year": "2026", before: "41" };
  expect(days(asked)).toEqual({ "from-day": "1", "from-month": "June", "from-year": "2026" });
  expect(typed(asked, "from")).toEqual(["1", "June", "2026"]);
});

test("a statement is found again at the days its file has", () => {
  expect(asked("/accounts/AT1/statement.csv?from=2026-10-12&to=2027-01-12")).toBe("?from=2026-10-12&to=2027-01-12");
  expect(asked(undefined)).toBe("");
});
