import { installed, isItself, open, settled, throughTheLogIn } from "../support/app.ts";
import { forgive } from "../support/complaints.ts";
import { keepFinished } from "../support/outbox.ts";
import { logInAnew } from "../support/people.ts";
import { expect, test } from "../support/test.ts";

for (const [person, address] of [["tomasz", "/app/messages"], ["amina", "/app/accounts/AG00001/statement?from=2026-06-01&to=2026-08-31"]] as const) {
  test(`the address ${address} survives the log-in`, async ({ page }) => {
    await open(page, address);
    await page.locator("main button").click();
    await throughTheLogIn(page, person);
    await expect(page).toHaveURL((url) => url.pathname + url.search === address);
    await settled(page);
    await isItself(page);
    await expect(page.locator(".app-header__user")).toBeVisible();
  });
}

test("who said on the way to the log-in that nobody is in danger is not asked again, but the next time", async ({ page }) => {
  await open(page, "/app/repairs/report");
  await page.getByRole("button", { name: "None of these" }).click();
  await throughTheLogIn(page, "tomasz");
  await expect(page).toHaveURL(/\/app\/repairs\/report\/[0-9a-f-]+\/\w+$/);
  await settled(page);
  await expect(page.locator("h1")).toBeFocused();
  await open(page, "/app/repairs/report");
  await expect(page.locator("h1")).toHaveText("Is anybody in danger?");
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

test("a log-out that is lost on the way is told to the server by the next page of the app", async ({ page, complaints }) => {
  await logInAnew(page, "grace");
  await open(page, "/app/");
  await page.route("**/log-out", (route) => route.abort("connectionreset"));
  await page.locator(".app-header__user button").click();
  await expect(page.locator(".app-nav")).toHaveCount(0);
  await page.unroute("**/log-out");
  expect((await (await page.request.get("/api/session")).json()).signedIn).toBe(true);
  await page.goto("/app/repairs");
  await settled(page);
  await expect(page.locator(".app-header__user")).toHaveCount(0);
  expect((await (await page.request.get("/api/session")).json()).signedIn).toBe(false);
  expect(await keptHere(page)).toMatchObject({ session: 0, local: 0 });
  forgive(complaints, /log-out.*ERR_CONNECTION_RESET|ERR_CONNECTION_RESET/);
});

test.describe("without a signal", () => {
  test.use({ serviceWorkers: "allow" });

  test("whoever logs out is out on this device at once, and at the server when there is one again", async ({ page, context, complaints, look, lookWider }) => {
    await logInAnew(page, "grace");
    await installed(page);
    await settled(page);
    await context.setOffline(true);
    await page.locator(".app-header__user button").click();
    const heading = page.locator("h1");
    await expect(heading).toHaveText("You are logged out on this device");
    await expect(heading).toBeFocused();
    await expect(page.locator(".app-alert a[href^='tel:']").first()).toBeVisible();
    await look(page);
    await lookWider(page);
    expect(await keptPages(page)).toEqual([]);
    expect((await keptHere(page)).databases).toEqual([]);

    // Whoever has the device next sees no more of it, whatever they open.
    for (const path of ["/app/", "/app/repairs"]) {
      await page.goto(path);
      await expect(heading).toHaveText("You are logged out on this device");
      await expect(page.locator(".app-nav")).toHaveCount(0);
    }

    // The page tells the server, or the service worker does before it.
    await context.setOffline(false);
    await expect(page).toHaveURL(/\/signed-out$/, { timeout: 60_000 });
    expect((await (await page.request.get("/api/session")).json()).signedIn).toBe(false);
    const left = await keptHere(page);
    expect(left).toMatchObject({ session: 0, local: 0, databases: [] });
    expect(left.caches).not.toContain("doorstep-pages");
    await page.goto("/sign-in?to=/app/");
    await expect(page.locator("#password")).toBeVisible();
    forgive(complaints);
  });
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

/** A page that is asked for meanwhile may find the place where they are kept, and it empty. */
function keptPages(page: import("@playwright/test").Page): Promise<string[]> {
  return page.evaluate(async () => ((await caches.has("doorstep-pages")) ? (await (await caches.open("doorstep-pages")).keys()).map(({ url }) => url) : []));
}

function keptHere(page: import("@playwright/test").Page): Promise<typeof nothing> {
  return page.evaluate(async () => ({
    session: sessionStorage.length,
    local: localStorage.length,
    caches: await caches.keys(),
    databases: (await indexedDB.databases()).map(({ name }) => name ?? ""),
  }));
}

test("what one person finished on a shared tablet is there when they come back, whoever logged out of it meanwhile", async ({ page, context, complaints }) => {
  const dialog = page.locator("dialog[aria-labelledby=log-out-title]");
  await logInAnew(page, "grace");
  await context.route("**/api/repair-drafts", (route) => route.abort());
  await open(page, "/app/");
  await keepFinished(page, [{ title: "A tap drips", answers: { place: "home.1", where: "kitchen", kitchen: "tap", tap: "drip", words: "It drips", slot: "call-back" } }]);
  await context.clearCookies();

  await logInAnew(page, "daniel");
  await open(page, "/app/");
  await expect(page.locator("main")).not.toContainText("A tap drips");
  // From a light page as from the app: nobody asks him about it.
  await page.goto("/faces/simple?at=/help/contact");
  await page.locator(".app-header form button").click();
  await expect(page).toHaveURL(/\/app\/log-out$/);
  await settled(page);
  await page.locator("main button").click();
  await expect(page).toHaveURL(/\/signed-out$/);
  expect(await keptHere(page)).toMatchObject({ session: 0, local: 0, databases: ["doorstep-reports"] });

  await logInAnew(page, "grace");
  await open(page, "/app/");
  await expect(page.locator("main")).toContainText("A tap drips");
  await page.locator(".app-header__user button").click();
  await expect(dialog).toBeVisible();
  // The line is slow, and nothing else can be pressed meanwhile.
  let answer = () => undefined as void;
  const until = new Promise<void>((done) => (answer = done));
  await page.route("**/api/session", async (route) => {
    await until;
    await route.continue();
  });
  await dialog.getByRole("button", { name: "Log out and delete it" }).click();
  await expect(dialog).toContainText("One moment");
  await expect(dialog.getByRole("button")).toHaveCount(0);
  answer();
  await expect(page).toHaveURL(/\/signed-out$/);
  expect(await keptHere(page)).toMatchObject({ session: 0, local: 0, databases: [] });
  forgive(complaints);
});
