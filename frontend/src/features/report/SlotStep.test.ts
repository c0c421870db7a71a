import { h } from "preact";
import { LocationProvider } from "preact-iso";
import { renderToString } from "preact-render-to-string";
import { expect, test, vi } from "vitest";
import type { ReportPage } from "../../api/types";

test("each time is one press, and the one that is held is marked", async () => {
  vi.stubGlobal("location", { pathname: "/app/repairs/report/d1/slot", search: "", origin: "https://doorstep.example" });
  const { SlotStep } = await import("./SlotStep");
  const options = [{ value: "2026-11-30.am", label: "8am to 12 noon", under: "Mon 30 November" }, { value: "call-back", label: "Ring me", apart: true }];
  const view = {
    step: "SLOT", title: "When?", back: "", typed: { slot: "2026-11-30.am" }, draft: { id: "d1", answers: {} }, slots: { options, beyond: false, none: false, later: "2026-12-03" },
  } as unknown as ReportPage;
  const shown = renderToString(h(LocationProvider, { children: h(SlotStep, { view, here: "/app/repairs/report/d1", take: async () => undefined, again: () => undefined }) }));
  expect(shown.match(/<button[^>]*name="slot"/g)).toHaveLength(2);
  expect(shown.match(/<button/g)).toHaveLength(2);
  expect(shown).toMatch(/value="2026-11-30.am" aria-current="true"/);
  expect(shown).not.toContain('type="radio"');
  expect(shown).toContain("/slot?from=2026-12-03");
});
