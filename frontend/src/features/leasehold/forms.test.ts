import { expect, test } from "vitest";
import { free } from "./free";
import { named } from "./named";

const times = [{ value: "s1.10:00", label: "10am", apart: false }, { value: "s1.10:20", label: "10:20am", apart: false }];

test("a time is chosen while it is offered, and none once somebody else has it", () => {
  expect(free(times, "s1.10:20")).toBe("s1.10:20");
  expect(free(times.slice(0, 1), "s1.10:20")).toBe("");
  expect(free(times, "")).toBe("");
});

test("what is wrong leads to the field of its own bill, and what is of no field stays so", () => {
  const wrong = { field: "offer", code: "leasehold.works.offer", message: "Choose a way to pay" };
  const planned = { field: "", code: "leasehold.works.planned", message: "There is a plan" };
  expect(named([wrong, planned], "offer1")).toEqual([{ ...wrong, field: "offer1" }, planned]);
});
