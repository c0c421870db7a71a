import { get } from "node:http";
import type { Browser } from "@playwright/test";
import { follow, isItself, open } from "../support/app.ts";
import { reportSteps, routeOf, routes } from "../support/appSights.ts";
import { ahead, app, feature } from "../support/budgets.ts";
import { Forms } from "../support/forms.ts";
import { made, type Made } from "../support/made.ts";
import { kept } from "../support/people.ts";
import { expect, test } from "../support/test.ts";
import { only, weighWhole, type Weight } from "../support/wire.ts";

/*
 * From the wire, compressed as served, headers included, in a browser that has nothing yet. The service worker is begun
 * once the page is drawn and fetches for later; these tests block it, so nothing of it is in here.
 */
const assets = /^\/assets\//;

/** What only a report without a signal is made of, read ahead while there is one. */
const offlineKit = /HereSteps|\/report\/ahead/;

test.describe("the app, met for the first time", () => {
  test("is light for everybody", async ({ page }) => {
    const weight = await weighWhole(page, () => open(page, "/app/"));
    print("the app for everybody", weight);
    await expect(page.locator(".app-header__user")).toHaveCount(0);
    expect(weight.bytes).toBeLessThanOrEqual(app.bytes);
  });

  test("is light for whoever is logged in", async ({ browser, baseURL }) => {
    expect((await firstLoad(browser, baseURL)).bytes).toBeLessThanOrEqual(app.bytes);
  });
});

test("the service worker, which a browser asks for at each opening, comes small, and not at all while it is the same", async ({ baseURL, request }) => {
  const address = `${baseURL}/app/sw.js`;
  const bytes = await new Promise<number>((done, fail) => {
    get(address, { headers: { "Accept-Encoding": "gzip" } }, (answer) => {
      let sum = 0;
      answer.on("data", (part: Buffer) => (sum += part.length)).on("end", () => done(sum)).on("error", fail);
    }).on("error", fail);
  });
  console.log(`the service worker: ${bytes} bytes`);
  expect(bytes).toBeLessThanOrEqual(feature.bytes);
  const tag = (await request.get(address)).headers().etag ?? "";
  expect((await request.get(address, { headers: { "If-None-Match": tag } })).status()).toBe(304);
});

/** The pages of a feature as somebody goes through them, and who. */
const features: { name: string; person: "amina" | "daniel" | "grace" | "ruth"; pages: (made: Made) => string[]; before?: (forms: Forms) => Promise<void> }[] = [
  { name: "home", person: "amina", pages: () => ["/app/", "/app/log-out"] },
  { name: "danger", person: "amina", pages: () => ["/app/danger", "/app/danger/flood"] },
  { name: "help", person: "amina", pages: () => ["/app/help/contact"] },
  { name: "messages", person: "amina", pages: ({ message }) => ["/app/messages", `/app${message}`] },
  { name: "standards", person: "amina", pages: () => ["/app/standards", "/app/standards/national.hazards.emergency-make-safe"] },
  { name: "accounts", person: "amina", pages: () => ["/app/accounts", "/app/accounts/AT001123", "/app/accounts/AT001123/statement"] },
  { name: "documents", person: "amina", pages: () => ["/app/accounts/AG00001/documents"] },
  { name: "rent", person: "amina", pages: () => ["", "/balance", "/universal-credit"].map((page) => `/app/rent/AT001123${page}`) },
  { name: "payments", person: "amina", pages: ({ unpaid }) => ["/app/payments", "/app/pay/AT001123", `/app/payments/${unpaid}`] },
  {
    name: "directdebit", person: "amina", before: (forms) => forms.typeDebit("AT001123"),
    pages: () => ["AT001123", "AT001123/set-up", "AT001123/confirm", "AG00001/change", "AG00001/cancel"].map((page) => `/app/direct-debit/${page}`),
  },
  {
    name: "arrears", person: "ruth",
    pages: ({ behind }) => ["", "/plan", "/plan/money-in", "/plan/money-out", "/plan/amount", "/plan/check"].map((page) => `/app/arrears/${behind}${page}`),
  },
  {
    name: "leasehold", person: "grace",
    pages: ({ consulted, askedAbout }) => ["/app/service-charges", ...["", "/2026", "/2026/documents", "/2025/spent", "/2026/share", "/2025/reserve", "/2026/bills/1",
      "/2025/costs/C000214", "/requests", "/surgery", "/works", "/welcome"].map((page) => `/app/service-charges/L00001${page}`),
      `/app/lease-requests/${askedAbout}`, "/app/consultations", `/app/consultations/${consulted}`],
  },
  { name: "surveys", person: "daniel", pages: ({ asked }) => [`/app/surveys/${asked}`] },
  {
    name: "repairs", person: "amina",
    pages: ({ booked }) => [...["", "/time", "/cancel-visit", "/no-longer-needed"].map((page) => `/app/repairs/${booked}${page}`), "/app/repairs"],
  },
];

/** The pages of a report, of which a draft's own address only leads on. */
const reporting = (all: Made) => ["/app/repairs/report", ...reportSteps(all), `/app/repairs/${all.booked}/reported`];
const leadsOn = ["/app/repairs/report/:id"];

test("every page is weighed", () => {
  const weighed = new Set([...features.flatMap(({ pages }) => pages(made())), ...reporting(made())].map(routeOf));
  expect(routes.filter((route) => !weighed.has(route) && !leadsOn.includes(route))).toEqual([]);
});

for (const { name, person, pages, before } of features) {
  test.describe("a further feature", () => {
    test.use({ storageState: kept(person) });

    test(`${name} adds little: all its scripts and words, and each page with what it shows; whoever begins with its first page waits for no more than the app`, async ({ page, browser, baseURL }) => {
      const shared = await sharedFiles(browser, baseURL);
      const [first, ...further] = pages(made());
      await before?.(new Forms(page.context().request));
      const load = await weighWhole(page, () => open(page, first));
      print(`${first}, met for the first time`, load);
      expect(load.bytes, `${first}, met for the first time`).toBeLessThanOrEqual(app.bytes);

      let code = own(load, shared).bytes;
      expect(code + only(load, /^\/api\/pages\//).bytes, first).toBeLessThanOrEqual(feature.bytes);
      for (const path of further) {
        const weight = await weighWhole(page, () => follow(page, path));
        await isItself(page);
        print(path, weight);
        code += only(weight, assets).bytes;
        expect(weight.bytes, path).toBeLessThanOrEqual(feature.bytes);
      }
      console.log(`${name}: ${code} bytes of scripts and words`);
      expect(code).toBeLessThanOrEqual(feature.bytes);
    });
  });
}

test.describe("reporting", () => {
  test.use({ storageState: kept("amina") });

  test("adds little, also to whoever begins with it, and so does what is read ahead for a report without a signal", async ({ page, browser, baseURL }) => {
    const shared = await sharedFiles(browser, baseURL);
    const [first, ...further] = reporting(made());
    const start = await weighWhole(page, () => open(page, first));
    print(first, start);
    const pages: Weight[] = [];
    for (const path of further) {
      const weight = await weighWhole(page, () => follow(page, path));
      await isItself(page);
      expect(page.url()).toContain(path);
      print(path, weight);
      expect(weight.bytes, path).toBeLessThanOrEqual(feature.bytes);
      pages.push(weight);
    }

    const offline = only(start, offlineKit);
    const code = [start, ...pages].map((weight) => own(weight, shared)).reduce((sum, { bytes }) => sum + bytes, 0) - only(start, /HereSteps/).bytes;
    console.log(`reporting: ${code} bytes of scripts and words; without a signal: ${offline.bytes} more, ${offline.each.join(", ")}`);
    expect(code).toBeLessThanOrEqual(feature.bytes);
    expect(offline.each).toHaveLength(2);
    expect(offline.bytes).toBeLessThanOrEqual(ahead.bytes);
    // What is read ahead comes when the page can be used already.
    expect(start.bytes - offline.bytes).toBeLessThanOrEqual(app.bytes + feature.bytes);
  });
});

let loaded: Promise<Weight> | undefined;

/** The first page of the app, for somebody who is logged in and whose browser has nothing of it; looked at once. */
function firstLoad(browser: Browser, baseURL: string | undefined): Promise<Weight> {
  return (loaded ??= (async () => {
    const context = await browser.newContext({ baseURL, storageState: kept("amina"), serviceWorkers: "block", viewport: { width: 390, height: 844 }, locale: "en-GB" });
    const page = await context.newPage();
    const weight = await weighWhole(page, () => open(page, "/app/"));
    await expect(page.locator(".app-header__user")).toHaveCount(1);
    await context.close();
    print("the app for amina", weight);
    return weight;
  })());
}

/** The files that the first page of the app has too. */
async function sharedFiles(browser: Browser, baseURL: string | undefined): Promise<string[]> {
  return only(await firstLoad(browser, baseURL), assets).each.map(address);
}

/** The files that are a feature's own. */
function own(weight: Weight, shared: string[]): Pick<Weight, "bytes" | "each"> {
  const each = only(weight, assets).each.filter((line) => !shared.includes(address(line)));
  return only({ ...weight, each }, assets);
}

const address = (line: string): string => line.split(" ")[0];

function print(what: string, weight: Weight): void {
  console.log(`${what}: ${weight.bytes} bytes, ${weight.requests} requests, ${weight.rounds} round trips: ${weight.each.join(", ")}`);
}
