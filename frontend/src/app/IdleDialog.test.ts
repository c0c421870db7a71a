import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { beforeEach, expect, test } from "vitest";
import { waits } from "../lib/busy";
import { idle } from "../lib/idle";
import { noWay } from "../lib/outward";
import { unkept } from "../lib/typed";
import { IdleDialog } from "./IdleDialog";
import { landlord } from "./landlord";

const shown = () => renderToString(h(IdleDialog, {}));

beforeEach(() => {
  unkept.value = 0;
});

test("what is typed is said to be kept only where it is", () => {
  idle.value = "ended";
  expect(shown()).toContain("app.idle.ended<");
  unkept.value = 1;
  expect(shown()).toContain("app.idle.ended.unkept");
  idle.value = "warned";
  expect(shown()).toContain("app.idle.about.unkept");
});

test("each state is told by the same live sentence, under a heading that can take the focus", () => {
  for (const state of ["warned", "asking", "unheard", "ended"] as const) {
    idle.value = state;
    expect(shown()).toMatch(/<h2[^>]*id="idle-title"[^>]*tabindex="-1"[^>]*>.*<p id="idle-about" role="status">/i);
  }
});

test("what takes a while, and what leads nowhere without a signal, is said over the page too", () => {
  idle.value = "ended";
  noWay.value = true;
  expect(shown()).toMatch(/<dialog.*<div class="app-signs" role="status"><p class="app-waits">app.file.away<.*<\/dialog>/);
  waits.value = true;
  expect(shown()).toMatch(/<dialog.*<div class="app-signs" role="status"><p class="app-waits">app.starting<.*<\/dialog>/);
  noWay.value = waits.value = false;
});

test("whom to ring in danger is there wherever the page that says it is covered", () => {
  landlord.value = { ...landlord.value, emergencyPhone: "01632 960 199", gasPhone: "01632 960 111" };
  for (const state of ["asking", "unheard", "ended"] as const) {
    idle.value = state;
    for (const number of ["tel:01632960199", "tel:01632960111"]) expect(shown()).toContain(number);
  }
  idle.value = "warned";
  expect(shown()).not.toContain("tel:");
});
