import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { beforeEach, expect, test } from "vitest";
import { aloud } from "../lib/aloud";
import { waits } from "../lib/busy";
import { noWay } from "../lib/outward";
import { Status } from "./Status";

const shown = () => renderToString(h(Status, {}));

beforeEach(() => {
  aloud.value = "";
  waits.value = false;
  noWay.value = false;
});

test("the box is there before its words", () => {
  expect(shown()).toBe('<div class="app-signs" role="status"></div>');
});

test("a press that takes a while is seen and heard, and what is to be heard is again after it", () => {
  aloud.value = "It is of yesterday";
  expect(shown()).toMatch(/<p class="govuk-visually-hidden">It is of yesterday</);
  waits.value = true;
  expect(shown()).toMatch(/<p class="app-waits">app.starting</);
  expect(shown()).not.toContain("yesterday");
});

test("a link that leads nowhere without a signal says so", () => {
  noWay.value = true;
  expect(shown()).toMatch(/<p class="app-waits">app.file.away</);
});
