import type { Page } from "@playwright/test";
import { open, press, settled } from "../support/app.ts";
import { made } from "../support/made.ts";
import { typeAmount } from "../support/money.ts";
import { kept } from "../support/people.ts";
import { expect, test } from "../support/test.ts";

test.use({ storageState: kept("amina") });

/** What is asked for there is answered with this once it is let go. @returns lets it go */
async function late(page: Page, path: string, json: unknown): Promise<() => void> {
  let answer = () => undefined as void;
  const until = new Promise<void>((done) => (answer = done));
  await page.route(path, async (route) => {
    await until;
    await route.fulfill({ json });
  });
  return answer;
}

const sign = (page: Page) => page.getByRole("status").getByText("One moment");

/** The answer comes, and all that follows of it is over. */
async function comes(page: Page, answer: () => void): Promise<void> {
  await expect(sign(page)).toBeVisible();
  answer();
  await expect(sign(page)).toHaveCount(0);
}

test("whoever reads what to do in a danger stays there, whatever they pressed before", async ({ page }) => {
  const answer = await late(page, "**/api/repair-drafts", { id: made().draft, next: "PLACE" });
  await open(page, "/app/repairs/report");
  await press(page.getByRole("button", { name: "None of these" }));
  await expect(sign(page)).toBeVisible();
  await press(page.locator("main a[href='/app/danger/gas']"));
  await expect(page).toHaveURL(/\/app\/danger\/gas$/);
  await settled(page);
  await comes(page, answer);
  await expect(page).toHaveURL(/\/app\/danger\/gas$/);
});

test("whoever has looked elsewhere and come back is not led on by what they pressed before", async ({ page }) => {
  const answer = await late(page, "**/api/repair-drafts", { id: made().draft, next: "PLACE" });
  await open(page, "/app/repairs/report");
  await press(page.getByRole("button", { name: "None of these" }));
  await press(page.locator("main a[href='/app/danger/gas']"));
  await expect(page).toHaveURL(/\/app\/danger\/gas$/);
  await settled(page);
  await page.goBack();
  await settled(page);
  await comes(page, answer);
  await expect(page).toHaveURL(/\/app\/repairs\/report$/);
});

test("whoever goes back from a step is not pulled forward by its answer", async ({ page }) => {
  const answer = await late(page, "**/answers/words", { id: made().draft, next: "PHOTOS" });
  await open(page, `/app/repairs/report/${made().draft}/words`);
  await page.fill("#words", "It drips");
  await press(page.locator("main form button"));
  await expect(sign(page)).toBeVisible();
  await press(page.locator(".govuk-back-link"));
  await expect(page).not.toHaveURL(/\/words$/);
  await settled(page);
  const there = page.url();
  await comes(page, answer);
  expect(page.url()).toBe(there);
});

test("whoever gives up paying is not led out of the app to the card's page", async ({ page, baseURL }) => {
  const out: string[] = [];
  page.on("request", (request) => void (request.isNavigationRequest() && out.push(new URL(request.url()).pathname)));
  for (const waits of ["pay", "card"]) {
    const begun = await late(page, "**/api/pay/AT001123", { payment: made().unpaid });
    const card = await late(page, `**/api/payments/${made().unpaid}/card`, { address: new URL("/help/privacy", baseURL).href });
    await open(page, "/app/pay/AT001123");
    await typeAmount(page, "12.34");
    if (waits === "card") begun();
    await press(page.getByRole("button", { name: "Go on to pay" }));
    await expect(sign(page)).toBeVisible();
    await press(page.locator(".app-nav a[href='/app/messages']"));
    await expect(page).toHaveURL(/\/app\/messages$/);
    await settled(page);
    await comes(page, () => [card, begun].forEach((answer) => answer()));
    // By the time the server has answered again a browser that was led out has left.
    await page.evaluate(() => fetch("/api/session").then(() => undefined));
    await page.unrouteAll();
  }
  expect(out).toEqual(["/app/pay/AT001123", "/app/pay/AT001123"]);
  await expect(page).toHaveURL(/\/app\/messages$/);
});
