import { beforeEach, expect, test, vi } from "vitest";
import { fromHere, goOn } from "./stillHere";

const led: string[] = [];

beforeEach(() => {
  led.length = 0;
  vi.stubGlobal("location", { href: "/app/repairs/report" });
});

test("whoever is still where they pressed is led on", () => {
  fromHere((to: string) => led.push(to))("/app/repairs/report/d1/place");
  expect(led).toEqual(["/app/repairs/report/d1/place"]);
});

test("whoever has gone on is led nowhere, also where they have come back since", () => {
  const lead = fromHere((to: string) => led.push(to));
  location.href = "/app/danger/gas";
  lead("/app/repairs/report/d1/place");
  goOn();
  location.href = "/app/repairs/report";
  goOn();
  lead("/app/repairs/report/d1/place");
  expect(led).toEqual([]);
});
