import type { BrowserContext, Page } from "@playwright/test";
import { goIn, installed, press, settled, upToCheck } from "../support/app.ts";
import { forgive } from "../support/complaints.ts";
import { kept } from "../support/people.ts";
import { picture } from "../support/picture.ts";
import type { Answers } from "../support/report.ts";
import { expect, test } from "../support/test.ts";

test.use({ storageState: kept("daniel"), serviceWorkers: "allow" });

test("an app that is opened anew without a signal takes a report with a photo, and sends it once when there is one", async ({ page, context, complaints, look }) => {
  await readAhead(page);
  await page.close();
  await context.setOffline(true);

  const cold = await context.newPage();
  cold.on("pageerror", (error) => complaints.push(String(error)));
  cold.on("console", (message) => void (/Content Security Policy|Trusted/i.test(message.text()) && complaints.push(message.text())));
  await cold.goto("/app/");
  await settled(cold);
  await look(cold);
  await finish(cold, { where: "kitchen", kitchen: "fan" });
  await look(cold);

  const sent = sends(context);
  // The page sends it, or the service worker before it.
  const photo = context.waitForEvent("response", { predicate: (answer) => answer.url().endsWith("/photos") && answer.ok(), timeout: 60_000 });
  await context.setOffline(false);
  await expect(cold.locator("h1")).toHaveText("Your report is sent", { timeout: 30_000 });
  expect(sent).toHaveLength(1);
  await expect(cold.locator("main .govuk-tag")).toHaveText("Sent");
  await look(cold);
  await photo;
  await toTheRepair(cold);
  await expect(cold.locator(".app-photos img")).toHaveCount(1);
  forgive(complaints);
});

test("what the service worker sends is seen by itself on a page that is open", async ({ page, context, complaints }) => {
  await readAhead(page);
  await context.setOffline(true);
  await finish(page, { where: "bathroom", bathroom: "toilet", toilet: "loose" });

  // The server is too busy for the page; the photo waits until the page of its repair is open.
  await page.route("**/api/repair-drafts{,/**}", (route) => route.fulfill({ status: 503 }));
  await page.evaluate(() => void navigator.locks.request("doorstep-photos", () => new Promise<void>((done) => addEventListener("let go", () => done()))));
  const sent: string[] = [];
  context.on("response", (answer) => {
    const [, what] = /repair-drafts\/[^/]+\/(send|photos)$/.exec(answer.url()) ?? [];
    if (what && answer.ok() && answer.request().serviceWorker()) sent.push(what);
  });
  await context.setOffline(false);
  await callTheWorker(context, page);
  await expect(page.locator("h1")).toHaveText("Your report is sent", { timeout: 60_000 });
  await toTheRepair(page);
  await expect(page.locator(".app-photos img")).toHaveCount(0);
  await page.evaluate(() => dispatchEvent(new Event("let go")));
  await expect(page.locator(".app-photos img")).toHaveCount(1, { timeout: 60_000 });
  expect(sent).toEqual(["send", "photos"]);
  forgive(complaints);
  forgive(complaints, /\b503\b/);
});

/** What a report needs is read by itself, where nobody has looked at one yet. */
async function readAhead(page: Page): Promise<void> {
  await installed(page);
  const ahead = page.waitForResponse("**/api/pages/repairs/report/ahead");
  await page.goto("/app/");
  await ahead;
  await page.waitForLoadState("networkidle");
}

/** A report with a photo, to the end and without a signal. */
async function finish(page: Page, answers: Answers): Promise<void> {
  await press(page.locator("main a[href='/app/repairs/report']"));
  await expect(page.locator("main ul a[href^='tel:']").first()).toBeVisible();
  await goIn(page);
  await expect(page).toHaveURL(/here-.*\/place/);
  await upToCheck(page, answers, { photo: picture(), slot: "call-back" });
  await press(page.locator("main form button").last());
  await expect(page.locator("main")).toContainText("Waiting to send");
}

async function toTheRepair(page: Page): Promise<void> {
  await press(page.locator("main a[href$='/reported']"));
  await settled(page);
  await press(page.locator("main a[href^='/app/repairs/REP-']"));
  await settled(page);
}

/** As the browser does when there is a signal again; it is told now, and may have been told before. */
async function callTheWorker(context: BrowserContext, page: Page): Promise<void> {
  const browser = await context.newCDPSession(page);
  const registration = new Promise<string>((done) =>
    browser.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => registrations[0] && done(registrations[0].registrationId)));
  await browser.send("ServiceWorker.enable");
  const origin = new URL(page.url()).origin;
  await browser.send("ServiceWorker.dispatchSyncEvent", { origin, registrationId: await registration, tag: "send", lastChance: false });
}

/** Every report that is made a repair from now on. */
function sends(context: BrowserContext): string[] {
  const sent: string[] = [];
  context.on("request", (request) => void (/\/send$/.test(request.url()) && sent.push(request.url())));
  return sent;
}
