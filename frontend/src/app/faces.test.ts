import { expect, test } from "vitest";
import { light, simple } from "./faces";

test("leads to the same page with what was asked of it", () => {
  expect(light("/app/")).toBe("/");
  expect(light("/app/repairs?before=3")).toBe("/repairs?before=3");
  expect(simple("/app/standards?charter=national&area=repairs")).toBe("/faces/simple?at=%2Fstandards%3Fcharter%3Dnational%26area%3Drepairs");
});

test("what only this phone has leads to where a report begins", () => {
  expect(light("/app/repairs/report/here-1f0c/words?from=2026-12-01")).toBe("/repairs/report?from=2026-12-01");
});
