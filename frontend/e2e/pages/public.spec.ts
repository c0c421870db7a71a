import { nextPage, firstVisit } from "../support/budgets.ts";
import { expect, test } from "../support/test.ts";
import { weigh } from "../support/wire.ts";

test("the first page, met for the first time, arrives whole in the first packets", async ({ page, checkPage }) => {
  const weight = await weigh(page, () => page.goto("/"));
  console.log(`first visit to / ${weight.bytes} bytes in ${weight.requests} requests: ${weight.each.join(", ")}`);
  expect(weight.bytes).toBeLessThanOrEqual(firstVisit.bytes);
  expect(weight.requests).toBeLessThanOrEqual(firstVisit.requests);
  await checkPage(page);
});

test("danger comes first: every danger is told without a log-in, with numbers that ring", async ({ page, checkPage }) => {
  await page.goto("/");
  const dangers = await page.locator("a[href^='/danger/']").evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  expect(dangers.length).toBeGreaterThanOrEqual(6);
  for (const danger of dangers) {
    const weight = await weigh(page, () => page.goto(danger));
    expect(weight.bytes, danger).toBeLessThanOrEqual(nextPage.bytes);
    await expect(page.locator("main a[href^='tel:']").first(), danger).toBeVisible();
    await checkPage(page);
  }
});

test("the promises by area, the promises of one area and one promise are pages for everybody", async ({ page, checkPage }) => {
  await page.goto("/standards");
  await checkPage(page);
  for (const deeper of ["main ul a[href*='area=']", "main ul a[href^='/standards/']"]) {
    await page.locator(deeper).first().click();
    await checkPage(page);
  }
  await expect(page.locator("main form[method=get]")).toBeVisible();
});

test("a page that is not there says so kindly, and so does one that is not yours", async ({ page, checkPage }) => {
  const response = await page.goto("/help/nothing-here");
  expect(response?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Page not found");
  await checkPage(page);
});

test("every link of the footer leads somewhere", async ({ page, checkPage }) => {
  await page.goto("/");
  const links = await page.locator("footer a").evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  expect(links.length).toBeGreaterThan(0);
  for (const link of links) {
    const response = await page.goto(link);
    expect(response?.status(), link).toBe(200);
    await checkPage(page);
  }
});
