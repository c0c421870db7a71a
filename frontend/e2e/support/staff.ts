import { expect, type Page } from "@playwright/test";
import { iso } from "./clock.ts";

/** Types a day into its three fields. */
async function typeDay(page: Page, name: string, day: Date): Promise<void> {
  const [year, month, date] = iso(day).split("-").map(Number);
  await page.fill(`#${name}`, `${date}`);
  await page.fill(`#${name}-month`, `${month}`);
  await page.fill(`#${name}-year`, `${year}`);
}

/** Gives a booked visit to an operative on a day, in the first part of it that fits. */
export async function give(page: Page, reference: string, from: Date, operative: string, to: Date): Promise<void> {
  await page.goto(`/desk/board?day=${iso(from)}&trade=plumbing`);
  await page.locator("tr", { hasText: reference }).locator("a[href*='/move']").click();
  const windows = await page.locator("input[name=window]").evaluateAll((all) => all.map((input) => (input as HTMLInputElement).value));
  for (const window of windows) {
    await page.selectOption("#operative", operative);
    await typeDay(page, "to", to);
    await page.check(`input[name=window][value="${window}"]`);
    await page.locator("main form button").click();
    if (page.url().includes("/desk/board")) return;
  }
  throw new Error(`${operative} has no room for ${reference}: ${await page.locator("main").innerText()}`);
}

/** Opens a visit of the operative's own day; its address. */
export async function open(page: Page, reference: string): Promise<string> {
  await page.goto("/operative");
  const links = await page.locator("main h2 a").evaluateAll((all) => all.map((a) => a.getAttribute("href") ?? ""));
  for (const link of links) {
    await page.goto(link);
    if ((await page.locator(`main a[href="/repairs/${reference}"]`).count()) > 0) return link;
  }
  throw new Error(`${reference} is not among the ${links.length} visits of today`);
}

/** Sets off and arrives; the visit's address. */
export async function arrive(page: Page, reference: string): Promise<string> {
  const visit = await open(page, reference);
  await page.getByRole("button", { name: "I am on my way" }).click();
  await page.getByRole("button", { name: "I have arrived" }).click();
  await expect(page.getByRole("button", { name: "The visit is done" })).toBeVisible();
  return visit;
}

/** Says before leaving that all is done, or what it waits for and until when. */
export async function finish(page: Page, visit: string, waitsUntil?: Date): Promise<void> {
  await page.goto(`${visit}/done`);
  await page.fill("#done", "New washer.");
  await page.check(`input[name=next][value=${waitsUntil ? "waiting" : "nothing"}]`);
  await page.getByRole("button", { name: "Continue" }).click();
  if (waitsUntil) {
    await page.fill("#reason", "A part is on its way");
    await typeDay(page, "review", waitsUntil);
  } else {
    await page.check("input[name=first][value=yes]");
  }
  await page.getByRole("button", { name: "Finish the visit" }).click();
  await expect(page).toHaveURL(new RegExp(`${visit}$`));
}
