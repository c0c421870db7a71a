import { expect, test } from "../support/test.ts";
import { mostLoads } from "../support/budgets.ts";
import { logIn } from "../support/people.ts";
import { drippingTap, fault, report } from "../support/report.ts";
import { picture } from "../support/picture.ts";

test("a resident reports a dripping tap with the keyboard alone and books a visit", async ({ page, checkPage }, info) => {
  await logIn(page, "amina");
  await checkPage(page);

  let loads = 0;
  page.on("response", (response) => {
    if (response.request().isNavigationRequest() && response.status() < 300) loads += 1;
  });

  const reference = await report(page, fault(info, drippingTap), { onPage: (shown) => checkPage(shown) });

  console.log(`${loads} page loads to ${reference}`);
  expect(reference).toMatch(/^REP-/);
  expect(loads).toBeLessThanOrEqual(mostLoads);

  await page.goto(`/repairs/${reference}`);
  await checkPage(page);
  await expect(page.locator(".app-promise").first()).toBeVisible();
  await page.goto("/repairs");
  await checkPage(page);
  await expect(page.locator("main")).toContainText(reference);
});

test("a photo goes with the report", async ({ page }, info) => {
  await logIn(page, "grace");
  const reference = await report(page, fault(info, { where: "bathroom", bathroom: "toilet" }), { photo: picture() });
  await page.goto(`/repairs/${reference}`);
  const photo = page.locator(".app-photos img").first();
  await expect(photo).toBeVisible();
  expect(await photo.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
});
