import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { beforeEach, expect, test } from "vitest";
import { idle } from "../lib/idle";
import { unkept } from "../lib/typed";
import { IdleDialog } from "./IdleDialog";

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
