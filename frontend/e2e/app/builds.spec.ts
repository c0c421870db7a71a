import type { Page } from "@playwright/test";
import { open, settled } from "../support/app.ts";
import { Forms } from "../support/forms.ts";
import { kept } from "../support/people.ts";
import { expect, test } from "../support/test.ts";

test.use({ storageState: kept("ruth") });

test("an old page goes on in the new build by itself, once, and keeps what was typed", async ({ page }) => {
  const reference = await new Forms(page.context().request).report({ where: "kitchen", kitchen: "tap", tap: "hard" }, undefined, "last");
  await open(page, `/app/repairs/${reference}/cancel-visit`);
  await page.fill("#reason", "I am away that week");
  let loads = 0;
  page.on("load", () => loads++);

  await deploy(page);
  await page.locator(".app-nav").getByRole("link", { name: "Messages" }).click();
  await expect.poll(() => loads).toBe(1);
  await settled(page);
  await expect(page).toHaveURL(/\/app\/messages$/);
  await page.goBack();
  await settled(page);
  await expect(page.locator("#reason")).toHaveValue("I am away that week");
});

test("a part that is missing from the newest build too is told, and nothing is loaded again and again", async ({ page }) => {
  await open(page, "/app/");
  let loads = 0;
  page.on("load", () => loads++);
  await page.route("**/assets/app/**", (route) => route.fulfill({ status: 404 }));
  await page.locator(".app-nav").getByRole("link", { name: "Messages" }).click();
  await expect(page.getByRole("link", { name: "Simple pages" }).first()).toBeVisible();
  await expect(page.locator("#main-content h1")).toContainText("wrong");
  expect(loads).toBe(0);
});

/** Another build is there from now on: its page names other files, and those of the one before are gone. */
async function deploy(page: Page): Promise<void> {
  const files = "/assets/app/";
  const newer = "/assets/app-2/";
  await page.route(`**${files}**`, (route) => route.fulfill({ status: 404 }));
  await page.route(`**${newer}**`, async (route) => route.fulfill({ response: await route.fetch({ url: route.request().url().replace(newer, files) }) }));
  await page.route(/\/app\/[^.]*$/, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replaceAll(files, newer) });
  });
}
