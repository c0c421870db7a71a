import { expect, test } from "../support/test.ts";
import { firstVisit, nextPage } from "../support/budgets.ts";
import { weigh } from "../support/wire.ts";

const gallery = ["/dev/components", "/dev/components?as=wrong", "/dev/components?as=right-to-left", "/dev/question", "/dev/done"];

for (const path of gallery) {
  test(`${path} is accessible and fits the screen`, async ({ page, checkPage }) => {
    await page.goto(path);
    await checkPage(page);
  });
}

test("a page with problems says so in its title, at its top and beside each field", async ({ page }) => {
  const response = await page.goto("/dev/components?as=wrong");
  expect(response?.status()).toBe(422);
  await expect(page).toHaveTitle(/^Error: /);
  const summary = page.locator("main .govuk-error-summary");
  await expect(summary.getByRole("heading")).toHaveText("There is a problem");
  const links = await summary.getByRole("link").all();
  expect(links.length).toBeGreaterThan(0);
  for (const link of links) {
    const field = page.locator((await link.getAttribute("href")) ?? "nothing");
    await expect(field).toHaveCount(1);
    await link.click();
    await expect(field).toBeFocused();
  }
});

test("what was typed comes back as it was typed", async ({ page }) => {
  await page.goto("/dev/components?as=wrong");
  await expect(page.locator("#name")).toHaveValue('<Amina> "A" Begum');
  await expect(page.locator("#words")).toHaveValue("It drips.\nA lot.");
});

test("the first thing the keyboard reaches leads past the navigation", async ({ page }) => {
  await page.goto("/dev/components");
  await page.keyboard.press("Tab");
  await expect(page.locator(":focus")).toHaveText("Skip to main content");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#main-content$/);
});

test("a page of one question arrives in the first packets, and the next in fewer", async ({ page }) => {
  const first = await weigh(page, () => page.goto("/dev/question"));
  console.log(`first visit ${first.bytes} bytes: ${first.each.join(", ")}`);
  expect(first.bytes).toBeLessThanOrEqual(firstVisit.bytes);
  expect(first.requests).toBeLessThanOrEqual(firstVisit.requests);
  const next = await weigh(page, () => page.goto("/dev/done"));
  console.log(`next page ${next.bytes} bytes: ${next.each.join(", ")}`);
  expect(next.bytes).toBeLessThanOrEqual(nextPage.bytes);
});

for (const scheme of ["dark", "light"] as const) {
  test(`nothing is lost in ${scheme} colours, in forced colours or without motion`, async ({ page, checkPage }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    await page.goto("/dev/components?as=wrong");
    await checkPage(page);
    await page.emulateMedia({ colorScheme: scheme, forcedColors: "active" });
    await checkPage(page);
  });
}
