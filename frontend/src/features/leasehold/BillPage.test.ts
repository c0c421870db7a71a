import { h } from "preact";
import { LocationProvider } from "preact-iso";
import { renderToString } from "preact-render-to-string";
import { expect, test, vi } from "vitest";

const bill = { title: "Bill", lead: "For the quarter", back: "/service-charges/L00001", standing: [] as string[], limited: undefined as string[] | undefined, demand: false as boolean | undefined, heads: ["What"], rows: [], landlord: ["Doorstep Homes"] };
vi.mock("../../lib/usePage", () => ({ usePage: () => [{ state: "here", value: bill }, () => undefined] }));

test("a bill that was sent without a summary of rights does not say that it is none, as on the light page (leasehold/bill.jte)", async () => {
  vi.stubGlobal("location", { pathname: "/app/service-charges/L00001/2026/bills/1", search: "", origin: "https://doorstep.example" });
  const { default: BillPage } = await import("./BillPage");
  const shown = () => renderToString(h(LocationProvider, { children: h(BillPage, {}) }));
  expect(shown().indexOf("leasehold.bill.noDemand")).toBeGreaterThan(0);
  expect(shown().indexOf("leasehold.bill.noDemand")).toBeLessThan(shown().indexOf("leasehold.bill.items"));
  bill.standing = ["We sent this bill on 1 January 2027. Pay it by 29 January 2027."];
  // The device may have kept it before it was told of any bill whether it is one.
  for (bill.demand of [true, undefined]) {
    expect(shown()).toContain(bill.standing[0]);
    expect(shown()).not.toContain("leasehold.bill.noDemand");
  }
});

test("a bill says what of it is not charged, and one that a device kept before says nothing of that", async () => {
  vi.stubGlobal("location", { pathname: "/app/service-charges/L00001/2026/bills/1", search: "", origin: "https://doorstep.example" });
  const { default: BillPage } = await import("./BillPage");
  const shown = () => renderToString(h(LocationProvider, { children: h(BillPage, {}) }));
  bill.limited = undefined;
  expect(shown()).not.toContain("not asked of you");
  bill.limited = ["Repairs: \u00a380.00 is not asked of you."];
  expect(shown().indexOf("not asked of you")).toBeGreaterThan(shown().indexOf("leasehold.bill.items"));
});
