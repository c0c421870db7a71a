import { open, settled } from "../support/app.ts";
import { kept } from "../support/people.ts";
import { expect, test } from "../support/test.ts";

test("everybody finds whom to ring on the first page, and what to do one tap on", async ({ page }) => {
  await open(page, "/app/");
  await page.locator("a[href='/app/danger/gas']").click();
  await settled(page);
  await expect(page.locator("main a[href='tel:0800111999']")).toBeVisible();
});

test.describe("somebody we know", () => {
  test.use({ storageState: kept("ruth") });

  test("logs an emergency in two taps, and reads what happens next", async ({ page, look }) => {
    await open(page, "/app/");
    await page.locator("a[href='/app/danger/flood']").click();
    await page.locator("main form button").first().click();
    await expect(page).toHaveURL(/\/app\/repairs\/REP-[A-Z0-9-]+\/reported$/);
    await settled(page);
    await expect(page.locator(".app-reference")).toContainText("REP-");
    await expect(page.locator("main")).toContainText("ring 999");
    await look(page);
  });
});
