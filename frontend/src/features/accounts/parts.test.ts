import { expect, test } from "vitest";
import { asked, parts } from "./parts";

test("a day of an address stands in three fields, and what is none stands in the first", () => {
  expect(parts("2027-01-31")).toEqual(["31", "01", "2027"]);
  expect(parts("yesterday")).toEqual(["yesterday"]);
  expect(parts(undefined)).toEqual([""]);
});

test("a statement is found again at the days its file has", () => {
  expect(asked("/accounts/AT1/statement.csv?from=2026-10-12&to=2027-01-12")).toBe("?from=2026-10-12&to=2027-01-12");
  expect(asked(undefined)).toBe("");
});
