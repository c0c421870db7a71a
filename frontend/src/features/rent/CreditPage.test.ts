import { h } from "preact";
import { LocationProvider } from "preact-iso";
import { renderToString } from "preact-render-to-string";
import { expect, test, vi } from "vitest";

const cell = (text: string) => ({ text, numeric: false });
const credit = { reference: "AT001123", evidence: [], about: ["Your rent is weekly."], months: { caption: "Month by month", heads: ["Month", "Rent"], rows: [[cell("January"), cell("£400.00")]] } };
vi.mock("../../lib/usePage", () => ({ usePage: () => [{ state: "here", value: credit }, () => undefined] }));

test("where the months cannot be told there is no table of them, as on the light page (rent/credit.jte)", async () => {
  vi.stubGlobal("location", { pathname: "/app/rent/AT001123/universal-credit", search: "", origin: "https://doorstep.example" });
  const { default: CreditPage } = await import("./CreditPage");
  const shown = () => renderToString(h(LocationProvider, { children: h(CreditPage, {}) }));
  expect(shown()).toContain("Month by month");
  credit.months.rows = [];
  expect(shown()).toContain("Your rent is weekly.");
  expect(shown()).not.toContain("Month by month");
});
