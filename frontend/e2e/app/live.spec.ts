import type { Page, Request } from "@playwright/test";
import { open } from "../support/app.ts";
import { forgive } from "../support/complaints.ts";
import { Forms } from "../support/forms.ts";
import { made } from "../support/made.ts";
import { kept } from "../support/people.ts";
import { picture } from "../support/picture.ts";
import { expect, test } from "../support/test.ts";

test.use({ storageState: kept("daniel") });

/** Without the stream it would be half a minute. */
const live = { timeout: 10_000 };

test("a page that is open shows what changed elsewhere at once; hidden it asks for nothing, and looked at again it has caught up", async ({ page }) => {
  const elsewhere = new Forms(page.request);
  const reference = await elsewhere.report({ where: "kitchen", kitchen: "tap", tap: "drip" }, undefined, "last");
  const events = (url: string) => url.endsWith(`/api/repairs/${reference}/events`);
  const change = async (what: string) => {
    await elsewhere.read(`/repairs/${reference}/${what}`);
    await elsewhere.send(`/repairs/${reference}/${what}`, { reason: "We are away" });
  };
  const opened = page.waitForResponse((answer) => events(answer.url()));
  await page.clock.install();
  await page.goto(`/app/repairs/${reference}`);
  expect((await opened).headers()["content-type"]).toContain("text/event-stream");
  const next = page.locator("main .govuk-body-l[role=status]");
  await expect(next).toBeVisible();
  const booked = await next.innerText();
  await change("cancel-visit");
  await expect(next).not.toHaveText(booked, live);

  const ended = page.waitForEvent("requestfailed", (request) => events(request.url()));
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  const cancelled = await next.innerText();
  await become(page, "hidden");
  await ended;
  await change("no-longer-needed");
  // As often as it reads again where there is no stream, and more.
  await page.clock.runFor(5 * 60_000);
  expect(asked).toEqual([]);
  await expect(next).toHaveText(cancelled);

  await become(page, "visible");
  await expect(next).not.toHaveText(cancelled, live);
  expect(asked.filter(events)).toHaveLength(1);
});

test("where something between here and the server refuses streams, the page that is open reads again each half minute", async ({ page, complaints }) => {
  const elsewhere = new Forms(page.request);
  const reference = await elsewhere.report({ where: "bathroom", bathroom: "tap", tap: "drip" }, undefined, "last");
  const refused = page.waitForResponse(`**/api/repairs/${reference}/events`);
  await page.route(`**/api/repairs/${reference}/events`, (route) => route.fulfill({ status: 502, body: "<html>" }));
  await page.clock.install();
  await page.goto(`/app/repairs/${reference}`);
  await refused;
  const next = page.locator("main .govuk-body-l[role=status]");
  const booked = await next.innerText();
  await elsewhere.read(`/repairs/${reference}/cancel-visit`);
  await elsewhere.send(`/repairs/${reference}/cancel-visit`, { reason: "We are away" });
  await page.clock.runFor(20_000);
  await expect(next).toHaveText(booked);
  await page.clock.runFor(11_000);
  await expect(next).not.toHaveText(booked, live);
  forgive(complaints, /\b502\b/);
});

test("a stream that ended is asked for anew from after the last event, and what happened meanwhile is shown at once", async ({ page }) => {
  const elsewhere = new Forms(page.request);
  const reference = await elsewhere.report({ where: "bathroom", bathroom: "tap", tap: "hard" }, undefined, "last");
  let mark = "";
  const from: (string | undefined)[] = [];
  await page.route(`**/api/repairs/${reference}/events`, async (route) => {
    from.push(route.request().headers()["last-event-id"]);
    if (from.length === 1) {
      mark = await firstMark(route.request());
      return route.fulfill({ contentType: "text/event-stream", body: `id: ${mark}\nevent: changed\ndata:\n\n` });
    }
    await elsewhere.read(`/repairs/${reference}/cancel-visit`);
    await elsewhere.send(`/repairs/${reference}/cancel-visit`, { reason: "We are away" });
    return route.continue();
  });
  await page.goto(`/app/repairs/${reference}`);
  const next = page.locator("main .govuk-body-l[role=status]");
  await expect(page.locator(`main a[href$="${reference}/cancel-visit"]`)).toBeVisible();
  const booked = await next.innerText();
  await expect(next).not.toHaveText(booked, live);
  expect(from).toEqual([undefined, mark]);
});

test("what changed elsewhere is shown by itself though the page could not be read as long as it was told", async ({ page, complaints }) => {
  const elsewhere = new Forms(page.request);
  const reference = await elsewhere.report({ where: "kitchen", kitchen: "tap", tap: "hard" }, undefined, "last");
  let refused = 0;
  // All that the change tells comes within this time: after it nothing asks again but the page by itself.
  let away = 0;
  await page.route(`**/api/pages/repairs/${reference}`, (route) => {
    if (Date.now() > away) return route.fallback();
    refused++;
    return route.fulfill({ status: 503, contentType: "application/problem+json", json: { type: "/problems/not-now", reference: "ERR-1" } });
  });
  const opened = page.waitForResponse(`**/api/repairs/${reference}/events`);
  await open(page, `/app/repairs/${reference}`);
  await opened;
  const next = page.locator("main .govuk-body-l[role=status]");
  await expect(page.locator(`main a[href$="${reference}/cancel-visit"]`)).toBeVisible();
  const booked = await next.innerText();
  away = Date.now() + 4_000;
  await elsewhere.read(`/repairs/${reference}/cancel-visit`);
  await elsewhere.send(`/repairs/${reference}/cancel-visit`, { reason: "We are away" });
  // Without asking again by itself it would be half a minute at best, and with the stream at work never.
  await expect(next).not.toHaveText(booked, live);
  expect(refused).toBeGreaterThan(0);
  forgive(complaints, /\b503\b/);
});

test("a photo that cannot be had now has a sentence in its place, and is there once it can", async ({ page, complaints, look, lookWider }) => {
  const reference = made().asked;
  await page.route(`**/api/pages/repairs/${reference}`, async (route) => {
    const answer = await route.fetch();
    const { repair, ...view } = await answer.json();
    await route.fulfill({ response: answer, json: { ...view, repair: { ...repair, photos: ["one", "two"] } } });
  });
  let there = (address: string) => address.includes("/one");
  const { mimeType, buffer } = picture();
  await page.route(`**/repairs/${reference}/photos/**`, (route) => (there(route.request().url()) ? route.fulfill({ contentType: mimeType, body: buffer }) : route.abort("internetdisconnected")));
  await page.route(`**/api/repairs/${reference}/events`, (route) => route.fulfill({ status: 502, body: "<html>" }));
  await page.clock.install();
  await open(page, `/app/repairs/${reference}`);
  const photos = page.locator(".app-photos li");
  await expect(photos).toHaveText(["", "We cannot show your photo 2 now."]);
  await look(page);
  await lookWider(page);
  there = () => true;
  await page.clock.runFor(31_000);
  await expect(photos).toHaveText(["", ""]);
  await expect(photos.getByRole("img", { name: "that you added" })).toHaveCount(2);
  forgive(complaints, /\b502\b|ERR_INTERNET_DISCONNECTED/);
});

/** How the thing stands now, as the first event of the stream says that was asked for. */
async function firstMark(asked: Request): Promise<string> {
  const headers = Object.entries(await asked.allHeaders()).filter(([name]) => /^(accept|cookie|x-.*)$/.test(name));
  const ended = new AbortController();
  const { body } = await fetch(asked.url(), { headers, signal: ended.signal });
  const reader = body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    text += part.value;
    const [, mark] = /^id: ?(.+)$/m.exec(text) ?? [];
    if (mark) {
      ended.abort();
      return mark;
    }
  }
  throw new Error(`no event came: ${text}`);
}

/** As the browser says where another window is in front of it. */
async function become(page: Page, state: "hidden" | "visible"): Promise<void> {
  await page.evaluate((now) => {
    Object.defineProperty(document, "visibilityState", { configurable: true, get: () => now });
    document.dispatchEvent(new Event("visibilitychange"));
  }, state);
}
