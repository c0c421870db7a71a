import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { said } from "./Form";
import { Presses } from "./Presses";

const times = [
  { value: "2026-11-30.am", label: "8am to 12 noon", under: "Mon 30 November" },
  { value: "2026-11-30.pm", label: "12 noon to 5pm", under: "Mon 30 November", hint: "Later than we promise" },
  { value: "call-back", label: "Ring me", apart: true },
];
const shown = (value = "") => renderToString(h(Presses, { name: "slot", label: "When?", heading: true, options: times, value }));

test("each time is a button that sends the form with it, under its day, which is heard before it", () => {
  expect(shown().match(/<button/g)).toHaveLength(3);
  expect(shown()).toMatch(/<button[^>]*type="submit" name="slot" value="2026-11-30.am"[^>]*><span class="govuk-visually-hidden">Mon 30 November, <\/span>8am to 12 noon<\/button>/);
  expect(shown().match(/aria-hidden="true">Mon 30 November/g)).toHaveLength(1);
  expect(shown()).toMatch(/aria-describedby="slot-2-item-hint".*<div id="slot-2-item-hint"[^>]*>Later than we promise/);
});

test("the one that was given before is marked, and no other", () => {
  expect(shown()).not.toContain("aria-current");
  expect(shown("2026-11-30.pm").match(/value="[^"]*" aria-current="true"/g)).toEqual(['value="2026-11-30.pm" aria-current="true"']);
});

test("a form says what was pressed where its button has a name, and nothing where it has none or none was pressed", () => {
  expect(said({ submitter: { name: "slot", value: "call-back" } as unknown as HTMLElement })).toEqual({ slot: "call-back" });
  expect(said({ submitter: { name: "", value: "" } as unknown as HTMLElement })).toEqual({});
  expect(said({ submitter: null })).toEqual({});
});
