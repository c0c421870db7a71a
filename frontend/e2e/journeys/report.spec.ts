import { expect, test } from "../support/test.ts";
import { nextPage } from "../support/budgets.ts";
import { logIn } from "../support/people.ts";
import { drippingTap, report } from "../support/report.ts";
import { picture } from "../support/picture.ts";

/** At most so many page loads from after the log-in to the reference with a slot booked (ux.md). */
const mostPages = 16;

test("a resident reports a dripping tap with the keyboard alone and books a visit", async ({ page, checkPage }) => {
  await logIn(page, "amina");
  await checkPage(page);

  const heavy: string[] = [];
  let loads = 0;
  page.on("response", async (response) => {
    if (response.request().resourceType() !== "document" || response.status() >= 300) return;
    loads += 1;
    const sizes = await response.request().sizes();
    const bytes = sizes.responseBodySize + sizes.responseHeadersSize;
    if (bytes > nextPage.bytes) heavy.push(`${new URL(response.url()).pathname} ${bytes}`);
  });

  const reference = await report(page, drippingTap, { onPage: (shown) => checkPage(shown) });

  console.log(`${loads} page loads to ${reference}`);
  expect(reference).toMatch(/^REP-/);
  expect(loads).toBeLessThanOrEqual(mostPages);
  expect(heavy, `pages over ${nextPage.bytes} bytes`).toEqual([]);

  await page.goto(`/repairs/${reference}`);
  await checkPage(page);
  await expect(page.locator(".app-promise").first()).toBeVisible();
  await page.goto("/repairs");
  await checkPage(page);
  await expect(page.locator("main")).toContainText(reference);
});

test("a photo goes with the report", async ({ page }) => {
  await logIn(page, "grace");
  const reference = await report(page, { where: "bathroom", bathroom: "toilet" }, { photo: picture() });
  await page.goto(`/repairs/${reference}`);
  const photo = page.locator(".app-photos img").first();
  await expect(photo).toBeVisible();
  expect(await photo.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
});
