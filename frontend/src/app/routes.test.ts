import { expect, test } from "vitest";
import { at, leads } from "./routes";

test("the app has the light pages that it lists, with whatever is asked of them", () => {
  expect(leads("/accounts/AT001123?before=41")).toBe(true);
  expect(leads("/service-charges/L%2F1/2026/bills/1")).toBe(true);
  expect(leads("/rent/AT001123/balance")).toBe(true);
});

test("it has no files, nothing of the provider's and nothing of staff's", () => {
  expect(leads("/accounts/AT001123/statement.csv?from=2026-10-12&to=2027-01-12")).toBe(false);
  expect(leads("/service-charges/L00001/2026/estimate.csv")).toBe(false);
  expect(leads("/payments/01a3093e-de3f-71f8-a59b-5ca7dad6feb5/card")).toBe(false);
  expect(leads("/desk/suspense")).toBe(false);
});

test("the resident's side of what is late is here, and the desk's is not", () => {
  for (const page of ["", "/plan", "/plan/money-in", "/plan/money-out", "/plan/amount", "/plan/check"]) expect(leads(`/arrears/AT001123${page}`)).toBe(true);
  expect(leads("/desk/arrears/AT001123")).toBe(false);
});

test("an address that is typed finds the same pages, with a slash at its end or without", () => {
  expect(at("/app")?.path).toBe("/app/");
  expect(at("/app/")?.path).toBe("/app/");
  expect(at("/app/repairs/")?.path).toBe("/app/repairs");
  expect(at("/app/service-charges/L00001/2026")?.path).toBe("/app/service-charges/:lease/:year");
  expect(at("/app/service-charges/L00001/welcome")?.path).toBe("/app/service-charges/:lease/welcome");
  expect(at("/app/service-charges/L00001/last-year")).toBeUndefined();
});

test("a page with a name beside the years of a lease is no year", () => {
  expect(leads("/service-charges/L00001/2026")).toBe(true);
  expect(leads("/service-charges/L00001/welcome")).toBe(true);
  expect(leads("/service-charges/L00001/nothing")).toBe(false);
});

test("papers have their page, and are files themselves", () => {
  expect(leads("/accounts/AT001123/documents")).toBe(true);
  expect(leads("/service-charges/L00001/2026/documents")).toBe(true);
  expect(leads("/service-charges/L00001/2026/documents/bill-1/paper.pdf")).toBe(false);
  expect(leads("/accounts/AT001123/statement/paper.pdf?from=2026-10-12&to=2027-01-12")).toBe(false);
  expect(leads("/service-charges/L00001/surgery.ics")).toBe(false);
});
