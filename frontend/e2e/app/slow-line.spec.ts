import type { Browser, Page } from "@playwright/test";
import { begin, go, installed, open, press, settled, upToCheck } from "../support/app.ts";
import { fromTheCamera } from "../support/camera.ts";
import { app, askedAStep, mostLoads, usable } from "../support/budgets.ts";
import { kept } from "../support/people.ts";
import { times as offered } from "../support/report.ts";
import { slow, slowWorker, soon, type Took, usableAfter, watchUsable } from "../support/slow.ts";
import { expect, test } from "../support/test.ts";
import { only, weigh, weighWhole } from "../support/wire.ts";

test.use({ storageState: kept("tomasz"), hasTouch: true });

/* What is asked for is held to, and how long it takes (budgets.ts says what a machine at work is forgiven). */
test("the app is there soon over a slow line, met for the first time", async ({ browser, baseURL }) => {
  test.slow();
  const times: number[] = [];
  for (let tries = 0; tries < usable.tries && quickest(times) > usable.app; tries++) {
    const page = await newcomer(browser, baseURL);
    await slow(page);
    const first = await weigh(page, () => open(page, "/app/"));
    times.push(await usableAfter(page));
    console.log(`the app over a slow line: usable after ${times.at(-1)} ms, ${first.bytes} bytes, ${first.rounds} round trips`);
    expect(first.rounds).toBeLessThanOrEqual(app.rounds);
    await page.context().close();
  }
  expect(quickest(times)).toBeLessThanOrEqual(usable.app + usable.machine);
});

test("a repair is reported over a slow line with few requests a step, each there soon, and its visit changed and cancelled", async ({ page }) => {
  test.slow();
  await open(page, "/app/");
  await slow(page);
  const times: Took[] = [];
  const journey = await weighWhole(page, async () => {
    let place = 0;
    const both = await timed(async () => void (place = await begin(page)));
    times.push({ step: "start", milliseconds: both - place });
    await upToCheck(page, { where: "kitchen", kitchen: "cupboards" }, {
      slot: "last", photo: await fromTheCamera(page),
      onStep: async (_, step, milliseconds) => void times.push({ step, milliseconds: milliseconds || place }),
    });
    times.push({ step: "reported", milliseconds: await timed(() => send(page)) });
  });
  // Nobody waits for a photo: it goes beside.
  const asked = only(journey, /^\/api\/(pages|repair-drafts)(?!.*\/(photos|uploads)\b)/).each.length;
  console.log(`${times.length} steps, ${asked} requests, ${journey.rounds} round trips, ${journey.bytes} bytes`);
  expect(times.length).toBeLessThanOrEqual(mostLoads);
  expect(asked).toBeLessThanOrEqual(times.length * askedAStep);
  soon("the app's report", times);

  const changes: Took[] = [];
  const on = async (step: string, goal: string) => void changes.push({ step, milliseconds: await go(page, () => press(page.locator(goal).last())) });
  await on("the repair", "main a[href^='/app/repairs/REP-']");
  const next = page.locator("main .govuk-body-l");
  const booked = await next.innerText();
  await on("the times", "main a[href$='/time']");
  await press(offered(page).nth(-2));
  await on("changed", "main form button");
  await expect(next).not.toHaveText(booked);
  await on("to cancel", "main a[href$='/cancel-visit']");
  await page.fill("#reason", "I am away that day");
  await on("cancelled", "main form button");
  await expect(next).toContainText("We ring you");
  soon("a visit changed and cancelled in the app", changes);
});

test.describe("kept on the device", () => {
  test.use({ serviceWorkers: "allow" });

  test("the app starts with nothing but who is here and what there is to show", async ({ page }) => {
    await installed(page);
    await settled(page);
    // What the page before has asked for is not this one's.
    await page.goto("about:blank");
    const asked: string[] = [];
    page.on("response", (answer) => {
      if (!answer.fromServiceWorker() || answer.url().includes("/api/")) asked.push(new URL(answer.url()).pathname);
    });
    await open(page, "/app/");
    // What a report needs without a signal is read once an hour, and nothing waits for it.
    const wanted = asked.filter((path) => !/\/report(\/ahead)?$/.test(path));
    expect(wanted.toSorted()).toEqual(["/api/pages/home", "/api/session"]);
  });
});

test("the app kept on the device is there at once over a slow line", async ({ browser, baseURL }) => {
  test.slow();
  const page = await newcomer(browser, baseURL, "allow");
  await installed(page);
  await settled(page);
  await slow(page);
  await slowWorker(browser);
  const times: number[] = [];
  for (let tries = 0; tries < usable.tries && quickest(times) > usable.kept; tries++) {
    const begun = Date.now();
    await open(page, "/app/");
    times.push(await usableAfter(page));
    expect(await slowness(page), "what the service worker asks for is held up").toBeGreaterThan(400);
    console.log(`the app kept on the device, over a slow line: usable after ${times.at(-1)} ms (${Date.now() - begun})`);
  }
  await page.context().close();
  expect(quickest(times)).toBeLessThanOrEqual(usable.kept + usable.machine);
});

const quickest = (times: number[]): number => Math.min(Infinity, ...times);

/** A browser that has nothing of the app yet, of somebody who is logged in. */
async function newcomer(browser: Browser, baseURL: string | undefined, serviceWorkers: "allow" | "block" = "block"): Promise<Page> {
  const context = await browser.newContext({ baseURL, storageState: kept("tomasz"), serviceWorkers, viewport: { width: 390, height: 844 }, locale: "en-GB" });
  const page = await context.newPage();
  await watchUsable(page);
  return page;
}

/** How long the server was waited for, in milliseconds. */
async function slowness(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(...performance.getEntriesByType("resource").filter(({ name }) => name.includes("/api/pages/")).map(({ duration }) => duration)));
}

async function send(page: Page): Promise<void> {
  await page.locator("main form button").last().tap();
  await expect(page.locator(".app-reference")).toBeVisible();
}

async function timed(act: () => Promise<void>): Promise<number> {
  const begun = Date.now();
  await act();
  return Date.now() - begun;
}
