import type { Browser, Page } from "@playwright/test";
import { begin, go, installed, open, press, settled, upToCheck } from "../support/app.ts";
import { fromTheCamera } from "../support/camera.ts";
import { app, askedAStep, mostLoads, usable } from "../support/budgets.ts";
import { Forms } from "../support/forms.ts";
import { kept, password, people } from "../support/people.ts";
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
  await expect(next).toContainText("We will ring you");
  soon("a visit changed and cancelled in the app", changes);
});

test("somebody logs in to the app over a slow line", async ({ browser, baseURL }) => {
  test.slow();
  const context = await browser.newContext({ baseURL, storageState: { cookies: [], origins: [] }, serviceWorkers: "block", viewport: { width: 390, height: 844 }, locale: "en-GB" });
  const page = await context.newPage();
  await slow(page);
  const shown = page.locator("#password");
  const loggedIn = page.locator(".app-header__user");
  const times: Took[] = [{ step: "the app", milliseconds: await timed(() => open(page, "/app/")) }];
  times.push({ step: "the log-in", milliseconds: await timed(async () => {
    await page.locator(".app-nav").getByRole("button", { name: "Log in" }).click();
    await expect(shown).toBeVisible();
  }) });
  await page.fill("#username", people.tomasz);
  await page.fill("#password", password());
  times.push({ step: "logged in", milliseconds: await timed(async () => {
    await page.press("#password", "Enter");
    await expect(loggedIn).toBeVisible();
    await settled(page);
  }) });
  // It leads over both servers and back; a page of ours is what is held to.
  console.log(`logging in to the app over a slow line, in ms: ${times.map(({ step, milliseconds }) => `${step} ${milliseconds}`).join(", ")}`);
  await expect(page).toHaveURL(/\/app\/$/);
  await context.close();
});

test.describe("a visit", () => {
  test.use({ storageState: kept("grace") });

  test("is followed over a slow line: what changes elsewhere is shown soon", async ({ page, browser }) => {
    test.slow();
    const elsewhere = await browser.newContext({ storageState: kept("grace") });
    const forms = new Forms(elsewhere.request);
    const reference = await forms.report({ where: "kitchen", kitchen: "tap", tap: "drip" }, undefined, "last");
    await forms.read(`/repairs/${reference}/cancel-visit`);
    await slow(page);
    const followed = page.waitForResponse(`**/api/repairs/${reference}/events`);
    const opened = await timed(() => open(page, `/app/repairs/${reference}`));
    await followed;
    const next = page.locator("main .govuk-body-l[role=status]");
    const booked = await next.innerText();
    const changed = await timed(async () => {
      await forms.send(`/repairs/${reference}/cancel-visit`, { reason: "I am away that day" });
      await expect(next).not.toHaveText(booked);
    });
    // With all of the app before it, which is held to above.
    console.log(`a repair opened over a slow line, met for the first time: ${opened} ms`);
    soon("a visit followed in the app", [{ step: "changed elsewhere", milliseconds: changed }]);
    await elsewhere.close();
  });
});

test("a photo of a report goes over a slow line beside it", async ({ page, browser }) => {
  test.slow();
  const elsewhere = await browser.newContext({ storageState: kept("tomasz") });
  const draft = await new Forms(elsewhere.request).report({ where: "bathroom", bathroom: "tap", tap: "drip" }, "photos");
  await elsewhere.close();
  await open(page, `/app/repairs/report/${draft}/photos`);
  const photo = await fromTheCamera(page);
  await slow(page);
  const photos = page.locator(".app-photos li");
  let shown = 0;
  const whole = await timed(async () => {
    shown = await timed(async () => {
      await page.setInputFiles("#photo", photo);
      await expect(photos).toHaveCount(1);
    });
    await expect(page.locator('.app-photos img[src*="/photos/"]')).toHaveCount(1, { timeout: 60_000 });
  });
  console.log(`a photo of ${photo.buffer.length} bytes over a slow line: shown after ${shown} ms, at the server after ${whole} ms`);
  soon("a photo in the app", [{ step: "shown", milliseconds: shown }]);
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
