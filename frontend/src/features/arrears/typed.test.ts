import { expect, test } from "vitest";
import { money, terms } from "./typed";

const week = { value: "week", label: "a week", apart: false };

test("what was typed of money stands in its fields again, right or wrong", () => {
  expect(money({ fields: [{ name: "wages", label: "Wages", hint: "", value: "it varies" }], every: [week], typed: { per: "month" } }))
    .toEqual({ per: "month", wages: "it varies" });
});

test("for how long the amounts are is sent only from where it is asked, so that it is not taken away elsewhere", () => {
  expect(money({ fields: [{ name: "food", label: "Food", hint: "", value: "80" }], every: [], typed: {} })).toEqual({ food: "80" });
});

test("what nobody typed yet is empty and has its field", () => {
  expect(terms({ amount: "10", "first-day": "22" })).toEqual({ amount: "10", every: "", "first-day": "22", "first-month": "", "first-year": "" });
});
