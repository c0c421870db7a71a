import { h } from "preact";
import { LocationProvider } from "preact-iso";
import { renderToString } from "preact-render-to-string";
import { expect, test, vi } from "vitest";
import { ARRIVING, begin } from "../../ui/Page";

const wrong = { state: "refused", problem: { errors: [{ field: "to", code: "accounts.to.before", message: "Choose a last day that is not before the first" }] } };
const account = { reference: "AG00001", kind: "Garage rent", address: "Garage 1, Mill Lane", asAt: ["Card payments show at once."] };
vi.mock("preact-iso", async (original) => ({
  ...(await original<typeof import("preact-iso")>()),
  useRoute: () => ({ path: "/app/accounts/AG00001/statement", query: { from: "2026-06-01", to: "2026-05-31" } }),
}));
vi.mock("../../lib/usePage", () => ({ usePage: () => [wrong, () => undefined] }));
vi.mock("../../lib/useData", () => ({ useData: () => [{ state: "here", value: account }, () => undefined] }));

test("a statement of days that cannot be has its account, what was typed and when money shows, as on the light page (accounts/statement.jte)", async () => {
  vi.stubGlobal("location", { pathname: "/app/accounts/AG00001/statement", search: "?from=2026-06-01&to=2026-05-31", origin: "https://doorstep.example" });
  const { default: StatementPage } = await import("./StatementPage");
  const shown = renderToString(h(LocationProvider, { children: h(StatementPage, {}) }));
  expect(shown).toContain("accounts.statement.title");
  expect(shown).toContain("Garage 1, Mill Lane");
  expect(shown).toContain("Card payments show at once.");
  expect([...shown.matchAll(/name="(from|to)-\w+"[^>]* value="(\w+)"/g)].map(([, , value]) => value)).toEqual(["1", "6", "2026", "31", "5", "2026"]);
});

test("whoever arrives at what is wrong has the focus there, and whoever lost what they pressed on the heading", () => {
  const focused: string[] = [];
  const part = (name: string) => ({ setAttribute: () => undefined, focus: () => focused.push(name) });
  // As a document has them: the summary before the heading.
  const main = (parts: string[]) => ({ ...part("main"), querySelector: (which: string) => parts.filter((one) => which.split(", ").includes(one)).map(part)[0] ?? null });
  begin(main([".govuk-error-summary", "h1"]) as never, ARRIVING);
  begin(main(["h1"]) as never, ARRIVING);
  begin(main([".govuk-error-summary", "h1"]) as never);
  expect(focused).toEqual([".govuk-error-summary", "h1", "h1"]);
});
