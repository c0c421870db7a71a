import { h } from "preact";
import { LocationProvider } from "preact-iso";
import { renderToString } from "preact-render-to-string";
import { expect, test, vi } from "vitest";

test("says whom to ring by the number of this hour, what to do and what not to", async () => {
  vi.stubGlobal("location", { pathname: "/app/repairs/report/here-1/danger", search: "", origin: "https://doorstep.example" });
  vi.stubGlobal("document", { documentElement: { dataset: { emergencyPhone: "01632 960 199", officePhone: "01632 960 100", closedPhone: "01632 960 199" } } });
  const { HereDanger } = await import("./HereDanger");
  const danger = { key: "flood", name: "Water", calls: [{ words: "Us", phone: "01632 960 100" }], doNow: ["Turn it off"], doNot: ["Touch a switch"] };
  const shown = renderToString(h(LocationProvider, { children: h(HereDanger, { danger, back: "/repairs/report/here-1/questions", take: async () => undefined }) }));
  for (const told of ["tel:01632960199", "Turn it off", "Touch a switch", "repairs.alarm.read"]) expect(shown).toContain(told);
  expect(shown).not.toContain("tel:01632960100");
});
