import { open, settled } from "../support/app.ts";
import { expect, test } from "../support/test.ts";

test("what was chosen on a page goes along, and nothing else that stands in its address", async ({ page }) => {
  await page.goto("/standards?charter=national&area=repairs&name=Amina");
  await page.getByRole("link", { name: "Use the app" }).click();
  await expect(page).toHaveURL(/\/app\/standards\?charter=national&area=repairs$/);
  await settled(page);
  await page.getByRole("link", { name: "Simple pages" }).click();
  await expect(page).toHaveURL(/[^p]\/standards\?charter=national&area=repairs$/);
});

test("from the simple pages to the app and back to the same page, remembered", async ({ page }) => {
  await page.goto("/");
  await expect(page).toHaveURL(/[^p]\/$/);
  await page.goto("/standards/national.hazards.emergency-make-safe");
  await page.getByRole("link", { name: "Use the app" }).click();
  await expect(page).toHaveURL(/\/app\/standards\/national\.hazards\.emergency-make-safe$/);
  await settled(page);
  await page.goto("/");
  await expect(page).toHaveURL(/\/app\/$/);
  await page.setExtraHTTPHeaders({ "Save-Data": "on" });
  await page.goto("/");
  await expect(page).not.toHaveURL(/app/);
  await page.setExtraHTTPHeaders({});

  await open(page, "/app/danger/flood?from=home");
  await page.getByRole("link", { name: "Simple pages" }).click();
  await expect(page).toHaveURL(/[^p]\/danger\/flood\?from=home$/);
  await page.goto("/");
  await expect(page).not.toHaveURL(/app/);
});
