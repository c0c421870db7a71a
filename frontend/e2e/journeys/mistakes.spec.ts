import { expect, test } from "../support/test.ts";
import { logIn, logInAnew } from "../support/people.ts";

test("an answer left out is told beside the question, and what was typed elsewhere is kept", async ({ page, checkPage }) => {
  await logIn(page, "daniel", "/repairs/report");
  await page.locator("main form button").first().click();
  await page.locator("main form button").last().click();
  await expect(page).toHaveTitle(/^Error: /);
  await expect(page.locator(".govuk-error-summary")).toBeVisible();
  await checkPage(page);
  const link = page.locator(".govuk-error-summary a").first();
  await link.click();
  await expect(page.locator((await link.getAttribute("href")) ?? "nothing")).toBeFocused();
});

test("a case that is somebody else's is not there", async ({ page }) => {
  await logIn(page, "grace", "/repairs");
  const response = await page.goto("/repairs/REP-0000-0000");
  expect(response?.status()).toBe(404);
});

test("who logs out is logged out, and the page says so", async ({ page, checkPage }) => {
  await logInAnew(page, "joanne", "/");
  await page.locator(".app-header form button").click();
  await expect(page).toHaveURL(/\/signed-out$/);
  await checkPage(page);
  await page.goto("/repairs");
  await expect(page).toHaveURL(/\/realms\/doorstep\//);
});
