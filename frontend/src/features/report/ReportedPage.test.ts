import { h } from "preact";
import { LocationProvider } from "preact-iso";
import { renderToString } from "preact-render-to-string";
import { beforeEach, expect, test, vi } from "vitest";
import { Problem } from "../../api/problem";
import type { Data } from "../../lib/useData";
import { reported } from "./reported";

vi.mock("../../lib/words", () => ({ t: (key: string, ...args: unknown[]) => [key, ...args].join(" "), said: () => "", count: () => "", load: async () => undefined }));
vi.mock("preact-iso", async (original) => ({ ...(await original<object>()), useRoute: () => ({ params: { reference: "REP-1" } }) }));

/** What is known of the record. */
const record = vi.hoisted(() => ({ data: { state: "loading" } as Data<unknown> }));
vi.mock("../../lib/useData", () => ({ useData: () => [record.data, () => undefined] }));

beforeEach(() => vi.stubGlobal("location", { pathname: "/app/repairs/REP-1/reported", search: "", origin: "https://doorstep.example" }));

async function shown(data: Data<unknown>): Promise<string> {
  record.data = data;
  const { default: ReportedPage } = await import("./ReportedPage");
  return renderToString(h(LocationProvider, { children: h(ReportedPage, {}) }));
}

const refused = (status: number, type?: string): Data<unknown> => ({ state: "refused", problem: new Problem(status, type ? { type } : {}) });

test("whoever has just sent a report reads its reference at once, and that it arrived though the line is gone since", async () => {
  reported.value = "REP-1";
  expect(await shown({ state: "loading" })).toContain("REP-1");
  for (const away of [refused(0), refused(503, "/problems/not-now"), refused(502)]) {
    const page = await shown(away);
    for (const words of ["REP-1", "app.report.sentAbout", "repairs.reported.toldEmergency", "app.again"]) expect(page).toContain(words);
    expect(page).not.toContain("app.noSignal");
  }
});

test("of any other, and where the server says that there is none, nothing is said to have arrived", async () => {
  reported.value = "REP-1";
  expect(await shown(refused(404, "/problems/not-here"))).not.toContain("REP-1");
  for (const before of ["REP-2", undefined]) {
    reported.value = before;
    expect(await shown(refused(0))).toContain("app.noSignal");
    expect(await shown({ state: "loading" })).not.toContain("REP-1");
  }
});
