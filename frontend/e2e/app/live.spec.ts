import type { Page } from "@playwright/test";
import { Forms } from "../support/forms.ts";
import { kept } from "../support/people.ts";
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

/** As the browser says where another window is in front of it. */
async function become(page: Page, state: "hidden" | "visible"): Promise<void> {
  await page.evaluate((now) => {
    Object.defineProperty(document, "visibilityState", { configurable: true, get: () => now });
    document.dispatchEvent(new Event("visibilitychange"));
  }, state);
}
