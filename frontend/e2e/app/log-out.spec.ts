import { open, settled, throughTheLogIn } from "../support/app.ts";
import { logInAnew } from "../support/people.ts";
import { expect, test } from "../support/test.ts";

test("an address survives the log-in", async ({ page }) => {
  await open(page, "/app/messages");
  await page.locator("main button").click();
  await throughTheLogIn(page, "tomasz");
  await expect(page).toHaveURL(/\/app\/messages$/);
  await settled(page);
  await expect(page.locator(".app-header__user")).toBeVisible();
});

test("who logs out leaves nothing of theirs behind", async ({ page }) => {
  await logInAnew(page, "grace");
  await open(page, "/app/standards/national.hazards.emergency-make-safe");
  await page.fill("#time", "7am");
  // What the parts that work without a signal keep.
  await page.evaluate(async () => {
    await (await caches.open("doorstep-pages")).put("/api/pages/home", new Response("{}"));
    await new Promise((done) => {
      indexedDB.open("drafts").onsuccess = (event) => {
        (event.target as IDBOpenDBRequest).result.close();
        done(undefined);
      };
    });
  });
  expect(await keptHere(page)).not.toEqual(nothing);
  await open(page, "/app/");
  const hello = await page.locator("h1").innerText();

  await page.locator(".app-header__user button").click();
  await expect(page).toHaveURL(/\/signed-out$/);
  expect(await keptHere(page)).toEqual(nothing);
  await page.goBack();
  await settled(page);
  await expect(page.locator(".app-header__user")).toHaveCount(0);
  await expect(page.locator("h1")).not.toHaveText(hello);
});

test("another window of whoever logs out is theirs no more", async ({ page, context }) => {
  await logInAnew(page, "grace");
  await open(page, "/app/repairs");
  const other = await context.newPage();
  await open(other, "/app/messages");
  await page.locator(".app-header__user button").click();
  await expect(other).toHaveURL(/\/signed-out$/);
  expect(await other.evaluate(() => sessionStorage.length)).toBe(0);
});

const nothing = { session: 0, local: 0, caches: [] as string[], databases: [] as string[] };

function keptHere(page: import("@playwright/test").Page): Promise<typeof nothing> {
  return page.evaluate(async () => ({
    session: sessionStorage.length,
    local: localStorage.length,
    caches: await caches.keys(),
    databases: (await indexedDB.databases()).map(({ name }) => name ?? ""),
  }));
}
