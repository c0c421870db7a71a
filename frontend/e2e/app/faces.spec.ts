import { follow, open, settled } from "../support/app.ts";
import { forgive } from "../support/complaints.ts";
import { kept } from "../support/people.ts";
import { expect, test } from "../support/test.ts";

test("what was chosen on a page goes along, and nothing else that stands in its address", async ({ page }) => {
  await page.goto("/standards?charter=national&area=repairs&name=Amina");
  await page.getByRole("link", { name: "Use the app" }).click();
  await expect(page).toHaveURL(/\/app\/standards\?charter=national&area=repairs$/);
  await settled(page);
  await page.getByRole("link", { name: "Simple pages" }).click();
  await expect(page).toHaveURL(/[^p]\/standards\?charter=national&area=repairs$/);
});

test.describe("for whoever has accounts", () => {
  test.use({ storageState: kept("amina") });

  test("a statement is of the same days on both", async ({ page }) => {
    const days = "/accounts/AG00001/statement?from=2026-06-01&to=2026-08-31";
    await page.goto(days);
    await page.getByRole("link", { name: "Use the app" }).click();
    await expect(page).toHaveURL((url) => url.pathname + url.search === `/app${days}`);
    await settled(page);
    await expect(page.locator("main .govuk-body-l")).toHaveText("From Monday 1 June 2026 to Monday 31 August 2026");
    await page.getByRole("link", { name: "Simple pages" }).click();
    await expect(page).toHaveURL((url) => url.pathname + url.search === days);
  });

  test("days that cannot be are told of first in the app, whatever page it was come from, with what was typed", async ({ page }) => {
    await open(page, "/app/accounts/AG00001");
    await follow(page, "/app/accounts/AG00001/statement?from=2026-06-01&to=2026-05-31");
    await expect(page.locator(".govuk-error-summary")).toBeFocused();
    await expect(page.locator("h1")).toHaveText("Garage rent statement");
    await expect(page.locator("[name^=from-], [name^=to-]")).toHaveCount(6);
    expect(await page.locator("[name^=from-], [name^=to-]").evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value)))
      .toEqual(["1", "6", "2026", "31", "5", "2026"]);
  });
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

for (const [how, file] of [["are blocked", undefined], ["do not come", "main"], ["come in part", "_words_core"]] as const) {
  test(`where its scripts ${how} the app itself shows the way to the same simple page, remembered`, async ({ browser, complaints }) => {
    const context = await browser.newContext({ javaScriptEnabled: file !== undefined });
    const page = await context.newPage();
    await page.goto("/faces/app?at=/");
    await page.goto("/");
    await expect(page).toHaveURL(/\/app\/$/);
    const refused: string[] = [];
    await context.route(`**/assets/app/${file}*.js`, (route) => {
      refused.push(route.request().url());
      return route.fulfill({ status: 404 });
    });
    await page.goto("/app/standards?charter=national&area=repairs");
    if (file) await expect.poll(() => refused.length).toBeGreaterThan(0);
    await page.waitForLoadState("networkidle");
    await expect(page.locator(".app-alert a[href^='tel:']")).toHaveCount(2);
    await page.getByRole("button", { name: "Simple pages" }).click();
    await expect(page).toHaveURL(/[^p]\/standards\?charter=national&area=repairs$/);
    await page.goto("/");
    await expect(page).not.toHaveURL(/app/);
    await context.close();
    forgive(complaints, /Failed to fetch dynamically imported module|assets\/app/);
  });
}
