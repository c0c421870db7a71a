import { Forms } from "../support/forms.ts";
import { kept } from "../support/people.ts";
import { expect, test } from "../support/test.ts";

test.use({ storageState: kept("daniel") });

test("a page that is open shows what changed elsewhere, without a reload and without waiting for the clock", async ({ page }) => {
  const elsewhere = new Forms(page.request);
  const reference = await elsewhere.report({ where: "kitchen", kitchen: "tap", tap: "drip" }, undefined, "last");
  const opened = page.waitForResponse((answer) => answer.url().endsWith(`/api/repairs/${reference}/events`));
  await page.goto(`/app/repairs/${reference}`);
  expect((await opened).headers()["content-type"]).toContain("text/event-stream");
  const next = page.locator("main p[role=status]");
  await expect(next).toBeVisible();
  const before = await next.innerText();

  await elsewhere.read(`/repairs/${reference}/cancel-visit`);
  await elsewhere.send(`/repairs/${reference}/cancel-visit`, { reason: "We are away" });

  // Without the stream it would be half a minute.
  await expect(next).not.toHaveText(before, { timeout: 10_000 });
});
