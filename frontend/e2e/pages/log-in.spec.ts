import type { Page } from "@playwright/test";
import { firstVisit } from "../support/budgets.ts";
import { press, type } from "../support/keyboard.ts";
import { password, people } from "../support/people.ts";
import { expect, test } from "../support/test.ts";
import { weigh } from "../support/wire.ts";

const keycloak = /\/realms\/doorstep\//;

test("the log-in can be used with a password, a keyboard and no scripts", async ({ page, look }) => {
  await page.goto("/sign-in");
  await expect(page).toHaveURL(keycloak);
  await look(page);
  await expect(page.locator("#password")).toHaveAttribute("autocomplete", /current-password/);
  await type(page, page.locator("#username"), people.tomasz.toUpperCase());
  await type(page, page.locator("#password"), password());
  await press(page, page.locator("#kc-login"));
  await expect(page.locator(".app-header__who")).toHaveText("Tomasz Nowak");
});

test("the log-in, met for the first time, costs no more than a first light page", async ({ page }) => {
  const weight = await weigh(page, () => page.goto("/sign-in"));
  console.log(`the log-in ${weight.bytes} bytes in ${weight.requests} requests: ${weight.each.join(", ")}`);
  expect(weight.bytes).toBeLessThanOrEqual(firstVisit.bytes);
});

test("a wrong password is told beside the field, with what was typed kept", async ({ page, look }) => {
  await page.goto("/sign-in");
  await type(page, page.locator("#username"), "nobody-we-know");
  await type(page, page.locator("#password"), "wrong");
  await press(page, page.locator("#kc-login"));
  await expect(page.locator("#input-error")).toBeVisible();
  await expect(page.locator("#username")).toHaveValue("nobody-we-know");
  await look(page);
});

test("a forgotten password is asked for on a page that says what comes", async ({ page, look }) => {
  await page.goto("/sign-in");
  await press(page, page.locator("a[href*='reset-credentials']"));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Choose a new password");
  await look(page);
});

test("a new password is chosen on a page of its own, and a different second one is told", async ({ page, look }) => {
  await begin(page, "/oauth2/authorization/keycloak?do=password");
  await expect(page.locator("#password-new")).toBeVisible();
  await look(page);
  await type(page, page.locator("#password-new"), "three words long");
  await type(page, page.locator("#password-confirm"), "three other words");
  await press(page, page.locator("[type=submit]").first());
  await expect(page.locator("#input-error-password-confirm, #input-error-password")).toBeVisible();
  await look(page);
});

test("a log-in that Keycloak cannot go on with says so, with numbers that ring", async ({ page, look }) => {
  await page.goto("/sign-in");
  const broken = page.url().replace(/redirect_uri=[^&]+/, "redirect_uri=http%3A%2F%2Felsewhere.example");
  const response = await page.goto(broken);
  expect(response?.status()).toBe(400);
  await expect(page.locator("a[href^='tel:']").first()).toBeVisible();
  await look(page);
});

test("a log-in that was refused says what to do", async ({ page, checkPage }) => {
  await page.goto("/login/oauth2/code/keycloak?code=any&state=forged");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("We could not log you in");
  await checkPage(page);
});

test("how to log in is on a page of everybody who is logged in", async ({ page, checkPage }) => {
  await begin(page, "/sign-in");
  await page.locator("footer a[href='/your-log-in']").click();
  await checkPage(page);
});

/** Goes where a log-in is asked for, and gives it. */
async function begin(page: Page, to: string): Promise<void> {
  await page.goto(to);
  await page.fill("#username", people.ruth);
  await page.fill("#password", password());
  await Promise.all([page.waitForEvent("load"), page.press("#password", "Enter")]);
}
