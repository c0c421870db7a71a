import { expect, test } from "vitest";
import { pieces } from "./Numbered";

test("cuts every number of the landlord out, and loses nothing", () => {
  expect(pieces("Ring 01632 960 199. If you smell gas: 0800 111 333", ["01632 960 199", "0800 111 333"]))
    .toEqual(["Ring ", "01632 960 199", ". If you smell gas: ", "0800 111 333"]);
  expect(pieces("Ring +44 1632 960100 now", ["+44 1632 960100"])).toEqual(["Ring ", "+44 1632 960100", " now"]);
});

test("leaves other numbers as they were written", () => {
  expect(pieces("07700 900 982, after 4", ["01632 960 199", "105"])).toEqual(["07700 900 982, after 4"]);
});

test("takes no part of something longer for a number", () => {
  const numbers = ["0800 555 999", "105", "999"];
  expect(pieces("If anybody is hurt ring 999. It costs £999.00, or 1,999; gas: 0800 555 999, Sam: 07700 900 999 (REP-105)", numbers))
    .toEqual(["If anybody is hurt ring ", "999", ". It costs £999.00, or 1,999; gas: ", "0800 555 999", ", Sam: 07700 900 999 (REP-105)"]);
});

test("takes no house for a number to ring", () => {
  const numbers = ["01632 960 199", "105", "999"];
  for (const words of ["105 Marsh Road", "Flat 105, Ash House", "999 Marsh Road", "String 105"]) expect(pieces(words, numbers)).toEqual([words]);
  expect(pieces("Ring 105, free. In danger ring 999.", numbers)).toEqual(["Ring ", "105", ", free. In danger ring ", "999", "."]);
});
