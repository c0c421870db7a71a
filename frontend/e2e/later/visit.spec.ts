import { dayIn, iso, putForward } from "../support/clock.ts";
import { logIn } from "../support/people.ts";
import { drippingTap, report } from "../support/report.ts";
import { expect, test } from "../support/test.ts";

/*
 * One repair from the report to what the resident thought of it, through the hands of everybody it passes. Each step
 * begins where the one before it ended, so a failure ends the file.
 */
test.describe.configure({ mode: "serial" });

let reference = "";
let day = new Date(0);


test("a resident books a visit", async ({ page }) => {
  await logIn(page, "tomasz");
  reference = await report(page, drippingTap);
  await page.goto(`/repairs/${reference}`);
  day = dayIn(await page.locator("main .govuk-body-l").first().innerText());
});

test("a scheduler finds it on the board and gives it to another operative", async ({ page, checkPage }) => {
  await logIn(page, "lena", "/desk");
  await checkPage(page);
  await page.goto(`/desk/board?day=${iso(day)}&trade=plumbing`);
  await checkPage(page);
  const row = page.locator("tr", { hasText: reference });
  await expect(row).toHaveCount(1);
  await row.locator("a[href*='/move']").click();
  await checkPage(page);
  await page.selectOption("#operative", "OP01");
  for (const window of await page.locator("input[name=window]").evaluateAll((all) => all.map((input) => (input as HTMLInputElement).value))) {
    await page.check(`input[name=window][value="${window}"]`);
    await page.locator("main form button").click();
    if (page.url().includes("/desk/board")) break;
    await checkPage(page);
    await page.selectOption("#operative", "OP01");
  }
  await expect(page).toHaveURL(/\/desk\/board/);
  await expect(page.locator("tr", { hasText: reference })).toHaveCount(1);
});

test("the operative sets off, arrives and says before leaving what was done", async ({ page, checkPage }) => {
  await putForward(page, day, "08:01");
  await logIn(page, "kofi", "/operative");
  await checkPage(page);
  for (const link of await page.locator("main h2 a").evaluateAll((all) => all.map((a) => a.getAttribute("href") ?? ""))) {
    await page.goto(link);
    if ((await page.locator("main").innerText()).includes(reference)) break;
  }
  await expect(page.locator("main")).toContainText(reference);
  await checkPage(page);
  await page.getByRole("button", { name: "I am on my way" }).click();
  await checkPage(page);
  await page.getByRole("button", { name: "I have arrived" }).click();
  await checkPage(page);
  await page.getByRole("button", { name: "The visit is done" }).click();
  await checkPage(page);

  await page.locator("main form button").click();
  await expect(page).toHaveTitle(/^Error: /);
  await checkPage(page);

  await page.fill("#done", "New washer.");
  await page.check("input[name=next][value=nothing]");
  await page.check("input[name=first][value=yes]");
  await page.locator("main form button").click();
  await expect(page).not.toHaveTitle(/^Error: /);
  await checkPage(page);
});

test("the resident reads that it is done, and says how it was", async ({ page, checkPage }) => {
  await logIn(page, "tomasz", `/repairs/${reference}`);
  await checkPage(page);
  // The survey is made by a job, a moment after the visit is done.
  await expect(async () => {
    await page.goto(`/surveys/${reference}`);
    await expect(page.locator("main form button")).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
  await checkPage(page);
  await page.locator("main form button").click();
  await expect(page).toHaveTitle(/^Error: /);
  await checkPage(page);
  for (const score of ["repair", "time", "manner"]) await page.check(`input[name=${score}][value="5"]`);
  await page.check("input[name=keptWord][value=yes]");
  await page.fill("#improve", "Nothing, thank you.");
  await page.locator("main form button").click();
  await expect(page.locator(".govuk-panel")).toBeVisible();
  await checkPage(page);
  await page.goto("/messages");
  await checkPage(page);
});
