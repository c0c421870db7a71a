import type { Page } from "@playwright/test";
import { open, settled } from "../support/app.ts";
import { Portal } from "../support/builds.ts";
import { forgive } from "../support/complaints.ts";
import { made } from "../support/made.ts";
import { readOtherwise } from "../support/modes.ts";
import { kept } from "../support/people.ts";
import { expect, test as base } from "../support/test.ts";

/** A portal that another build is deployed to while pages of the first are open. */
const test = base.extend<{ portal: Portal }>({
  portal: async ({ baseURL }, use) => {
    const portal = new Portal(baseURL ?? "");
    await portal.start();
    await use(portal);
    portal.stop();
  },
});

test.use({ storageState: kept("amina") });

test("an old page goes on in the new build by itself, once, and keeps what was typed", async ({ page, portal }) => {
  await open(page, `${portal.address}/app/repairs/${made().booked}/cancel-visit`);
  await page.fill("#reason", "I am away that week");
  let loads = 0;
  page.on("load", () => loads++);

  portal.deploy();
  await page.locator(".app-nav").getByRole("link", { name: "Messages" }).click();
  await expect.poll(() => loads).toBe(1);
  await settled(page);
  await expect(page).toHaveURL(/\/app\/messages$/);
  await expect(page.locator("script[src^='/assets/app-2/']").first()).toBeAttached();
  await page.goBack();
  await settled(page);
  await expect(page.locator("#reason")).toHaveValue("I am away that week");
  expect(loads).toBe(1);
});

test("a part that is missing from the newest build too is told, and nothing is loaded again and again", async ({ page, look }) => {
  await open(page, "/app/");
  let loads = 0;
  page.on("load", () => loads++);
  await page.route("**/assets/app/**", (route) => route.fulfill({ status: 404 }));
  await page.locator(".app-nav").getByRole("link", { name: "Messages" }).click();
  await expect(page.getByRole("link", { name: "Simple pages" }).first()).toBeVisible();
  await expect(page.locator("#main-content h1")).toContainText("wrong");
  await look(page);
  expect(loads).toBe(0);
});

test.describe("kept on the device", () => {
  test.use({ serviceWorkers: "allow" });

  test("a page of the first build goes on with its own files until its reader changes over, and then the second is kept", async ({ page, portal, look }) => {
    const asked = page.waitForResponse((answer) => answer.url().endsWith("/api/session") && answer.fromServiceWorker());
    await page.goto(`${portal.address}/app/`);
    await asked;

    portal.deploy();
    // Going to a page is when a browser looks whether there is another worker.
    await open(page, `${portal.address}/app/repairs/${made().booked}/cancel-visit`);
    await expect(page.getByText("There is a newer version of this app.")).toBeVisible();
    await look(page);
    await readOtherwise(page);
    await page.locator(".app-nav").getByRole("link", { name: "Messages" }).click();
    await settled(page);
    await page.goBack();
    await settled(page);
    await page.fill("#reason", "I am away that week");

    await page.getByRole("button", { name: "Change to it now" }).click();
    await expect(page.locator("script[src^='/assets/app-2/']").first()).toBeAttached();
    await settled(page);
    await expect(page.locator("#reason")).toHaveValue("I am away that week");
    await expect(page.getByText("There is a newer version of this app.")).toHaveCount(0);
    await expect.poll(() => filesOf(page)).toEqual({ first: false, second: true });
  });

  test("while instances are changed over, no page of one build is kept beside the files of another", async ({ page, portal }) => {
    const asked = page.waitForResponse((answer) => answer.url().endsWith("/api/session") && answer.fromServiceWorker());
    await page.goto(`${portal.address}/app/`);
    await asked;

    portal.deployAllButThePage();
    const refused = page.context().waitForEvent("response", (answer) => answer.url().includes("/app/?kept=") && answer.status() === 404);
    await open(page, `${portal.address}/app/repairs`);
    await refused;
    await open(page, `${portal.address}/app/messages`);
    await expect(page.getByText("There is a newer version of this app.")).toHaveCount(0);
    await expect(page.locator("script[src^='/assets/app/']").first()).toBeAttached();

    portal.deploy();
    await open(page, `${portal.address}/app/repairs`);
    await page.getByRole("button", { name: "Change to it now" }).click();
    await expect(page.locator("script[src^='/assets/app-2/']").first()).toBeAttached();
    await settled(page);
    await expect.poll(() => filesOf(page)).toEqual({ first: false, second: true });
  });

  test("a page that the first build cannot draw, for the server knows the second, shows the way to the second, and there it is drawn", async ({ page, portal, complaints, look }) => {
    const asked = page.waitForResponse((answer) => answer.url().endsWith("/api/session") && answer.fromServiceWorker());
    await page.goto(`${portal.address}/app/`);
    await asked;

    portal.deploy();
    portal.outgrow("/messages");
    await open(page, `${portal.address}/app/repairs`);
    await expect(page.getByText("There is a newer version of this app.")).toBeVisible();
    await page.locator(".app-nav").getByRole("link", { name: "Messages" }).click();
    const main = page.locator("#main-content[data-instead]");
    await expect(main).toContainText("This page may need the newer version of this app.");
    await expect(main.getByRole("button")).toHaveText(["Change to it now"]);
    await look(page);
    await readOtherwise(page);

    await main.getByRole("button").click();
    await expect(page.locator("script[src^='/assets/app-2/']").first()).toBeAttached();
    await settled(page);
    await expect(page).toHaveURL(/\/app\/messages$/);
    await expect(page.locator("#main-content h1")).toHaveText("Your messages");
    await expect(page.locator("main h2 a").first()).toBeVisible();
    await expect(page.getByText("There is a newer version of this app.")).toHaveCount(0);
    forgive(complaints, /^TypeError/);
  });

  test("files of the first build that another window was at work with go when the app is opened the next time", async ({ page, context, portal }) => {
    const asked = page.waitForResponse((answer) => answer.url().endsWith("/api/session") && answer.fromServiceWorker());
    await page.goto(`${portal.address}/app/`);
    await asked;
    const other = await context.newPage();
    await open(other, `${portal.address}/app/`);

    portal.deploy();
    await open(page, `${portal.address}/app/repairs`);
    await page.getByRole("button", { name: "Change to it now" }).click();
    await expect(page.locator("script[src^='/assets/app-2/']").first()).toBeAttached();
    await settled(page);
    expect(await filesOf(page)).toEqual({ first: true, second: true });

    // The other window has nothing left to take over, and changes all the same.
    await other.getByRole("button", { name: "Change to it now" }).click();
    await expect(other.locator("script[src^='/assets/app-2/']").first()).toBeAttached();
    await settled(other);
    expect(await filesOf(page)).toEqual({ first: true, second: true });
    await Promise.all([other.close(), page.close()]);

    await expect(async () => {
      const anew = await context.newPage();
      await open(anew, `${portal.address}/app/`);
      await expect.poll(() => filesOf(anew), { timeout: 2_000 }).toEqual({ first: false, second: true }).finally(() => anew.close());
    }).toPass();
  });
});

/** Of which builds the device keeps files. */
function filesOf(page: Page): Promise<{ first: boolean; second: boolean }> {
  return page.evaluate(async () => {
    const kept = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
    const files = kept.flat().map(({ url }) => new URL(url).pathname);
    return { first: files.some((path) => path.startsWith("/assets/app/")), second: files.some((path) => path.startsWith("/assets/app-2/")) };
  });
}
