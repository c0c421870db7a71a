import { open, settled } from "../support/app.ts";
import { made } from "../support/made.ts";
import { kept } from "../support/people.ts";
import { expect, test } from "../support/test.ts";

test.use({ storageState: kept("amina") });

test("the menu says where one is", async ({ page }) => {
  const here = page.locator(".app-nav [aria-current=page]");
  const places: [string, string[]][] = [
    ["/app/", ["Home"]], ["/app/repairs", ["Your repairs"]], [`/app/repairs/${made().booked}/time`, ["Your repairs"]], [`/app${made().message}`, ["Messages"]], ["/app/standards", []],
  ];
  for (const [path, names] of places) {
    await open(page, path);
    await expect(here).toHaveText(names);
  }
});

test("what is announced as a button is pressed with the space bar", async ({ page }) => {
  await open(page, "/app/");
  await page.getByRole("button", { name: "Report a repair" }).press("Space");
  await expect(page).toHaveURL(/\/app\/repairs\/report$/);
});

test("the older page of a list is read anew, and what stood on the newer is not shown as it", async ({ page }) => {
  let newest = "";
  let answer = () => {};
  const held = new Promise<void>((done) => (answer = done));
  // A list this short has no older page; the server gives one all the same where it is asked.
  await page.route(/\/api\/pages\/messages(\?|$)/, async (route) => {
    if (route.request().url().includes("before=")) {
      await held;
      return route.fallback();
    }
    const response = await route.fetch();
    const list = (await response.json()) as { messages: { href: string }[] };
    newest = list.messages[0].href;
    await route.fulfill({ response, json: { ...list, older: `/messages?before=${newest.split("/").pop()}` } });
  });
  await open(page, "/app/messages");
  await expect(page.locator(`main a[href='/app${newest}']`)).toBeVisible();
  await page.locator("main a[rel=next]").click();
  await expect(page.locator("[data-loading]")).toBeVisible();
  await expect(page.locator(`main a[href='/app${newest}']`)).toHaveCount(0);
  answer();
  await settled(page);
  await expect(page.locator(`main a[href='/app${newest}']`)).toHaveCount(0);
  await expect(page.locator("main h2 a").first()).toBeVisible();
  await expect(page.locator("h1")).toBeFocused();
});
