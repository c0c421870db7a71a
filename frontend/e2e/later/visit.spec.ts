import { dayIn, iso, putForward } from "../support/clock.ts";
import { choose, pick, press, type } from "../support/keyboard.ts";
import { logIn } from "../support/people.ts";
import { drippingTap, report } from "../support/report.ts";
import { usable } from "../support/budgets.ts";
import { loads, slow, soon } from "../support/slow.ts";
import { expect, test } from "../support/test.ts";

/*
 * One repair from the report to what the resident thought of it, through the hands of everybody it passes. Each step
 * begins where the one before it ended, so a failure ends the file. All of it is done with the keyboard alone.
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
  await press(page, row.locator("a[href*='/move']"));
  await checkPage(page);
  for (const window of await page.locator("input[name=window]").evaluateAll((all) => all.map((input) => (input as HTMLInputElement).value))) {
    await pick(page, page.locator("#operative"), "OP01");
    await choose(page, page.locator(`input[name=window][value="${window}"]`));
    await press(page, page.locator("main form button"));
    if (page.url().includes("/desk/board")) break;
    await checkPage(page);
  }
  await expect(page).toHaveURL(/\/desk\/board/);
  await expect(page.locator("tr", { hasText: reference })).toHaveCount(1);
});

test("the operative sets off, arrives and says before leaving what was done", async ({ page, checkPage }) => {
  await putForward(page, day, "08:01");
  await logIn(page, "kofi", "/operative");
  await checkPage(page);
  const homes = page.locator("main h2 a");
  for (let at = 0; at < (await homes.count()); at++) {
    await press(page, homes.nth(at));
    if ((await page.locator("main").innerText()).includes(reference)) break;
    await page.goto("/operative");
  }
  await expect(page.locator("main")).toContainText(reference);
  await checkPage(page);
  await press(page, page.getByRole("button", { name: "I am on my way" }));
  await checkPage(page);
  await press(page, page.getByRole("button", { name: "I have arrived" }));
  await checkPage(page);
  await press(page, page.getByRole("button", { name: "The visit is done" }));
  await checkPage(page);

  await press(page, page.getByRole("button", { name: "Continue" }));
  await expect(page).toHaveTitle(/^Error: /);
  await checkPage(page);

  await type(page, page.locator("#done"), "New washer.");
  await choose(page, page.locator("input[name=next][value=nothing]"));
  await press(page, page.getByRole("button", { name: "Continue" }));
  await checkPage(page);
  await choose(page, page.locator("input[name=first][value=yes]"));
  await press(page, page.getByRole("button", { name: "Finish the visit" }));
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
  await press(page, page.locator("main form button"));
  await expect(page).toHaveTitle(/^Error: /);
  await checkPage(page);
  await slow(page);
  const took = [await loads(page, "asked", () => page.goto(`/surveys/${reference}`))];
  for (const score of ["repair", "time", "manner"]) await choose(page, page.locator(`input[name=${score}][value="5"]`));
  await choose(page, page.locator("input[name=keptWord][value=yes]"));
  await type(page, page.locator("#improve"), "Nothing, thank you.");
  took.push(await loads(page, "rated", () => press(page, page.locator("main form button"))));
  soon("a visit rated on the light pages", took, usable.light);
  await expect(page.locator(".govuk-panel")).toBeVisible();
  await checkPage(page);
  await page.goto("/messages");
  await checkPage(page);
});
