import { open, settled, throughTheLogIn } from "../support/app.ts";
import { forgive } from "../support/complaints.ts";
import { everythingKept } from "../support/everythingKept.ts";
import { Forms } from "../support/forms.ts";
import { kept, logInAnew } from "../support/people.ts";
import { expect, test } from "../support/test.ts";

test("whoever has gone away is asked, then logged out, and finds what they typed after the next log-in", async ({ page, look, lookWider }) => {
  await logInAnew(page, "grace");
  const reference = await new Forms(page.context().request).report({ where: "kitchen", kitchen: "tap", tap: "hard" }, undefined, "last");
  // A page as the service worker keeps it, and a file of the app's, which is nobody's.
  await page.evaluate(async () => {
    await (await caches.open("doorstep-pages")).put("/api/pages/home", new Response("{}"));
    await (await caches.open("files")).put("/app/", new Response(""));
  });
  // The server's clock stands while the browser's is put forward: by the server's somebody has just been at the light pages.
  await page.route("**/api/session", async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, json: { ...(await answer.json()), quiet: 1_800 } });
  });
  await page.clock.install();
  await open(page, `/app/repairs/${reference}/cancel-visit`);
  await page.fill("#reason", "I am away that week");
  const dialog = page.locator("dialog[aria-labelledby=idle-title]");

  await page.clock.fastForward("27:30");
  await expect(dialog).toBeVisible();
  await expect(dialog.locator("button")).toBeFocused();
  await look(page);
  await lookWider(page);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(page.locator("#reason")).toBeFocused();
  const title = await page.title();
  const landlord = await page.locator(".app-header__name").innerText();
  expect(title).not.toBe(landlord);

  await page.clock.fastForward("27:30");
  await dialog.locator("button").click();
  await expect(dialog).toBeHidden();

  await page.clock.fastForward("27:30");
  await expect(dialog).toBeVisible();
  const ended = page.waitForResponse("**/log-out?idle");
  await page.clock.fastForward("02:00");
  await expect(dialog.locator("h2")).toHaveText("You are logged out");
  await expect(dialog.locator("h2")).toBeFocused();
  expect((await ended).status()).toBe(204);
  await expect(page).toHaveTitle(landlord);
  await look(page);
  await lookWider(page);
  await expect(page.locator("#reason")).toHaveValue("I am away that week");
  await expect(async () => expect((await (await page.request.get("/api/session")).json()).signedIn).toBe(false)).toPass();

  expect(await page.evaluate(() => caches.keys())).toEqual(["files"]);
  // Nothing of what was read is seen by whoever takes the device up next, and no key takes the question away.
  for (const _ of [1, 2]) await page.keyboard.press("Escape");
  await expect(dialog).toBeVisible();
  expect(await dialog.evaluate((element) => getComputedStyle(element, "::backdrop").backgroundColor)).toBe("rgb(0, 0, 0)");

  // They are not let in as the one before: Keycloak asks for a password.
  await dialog.locator("button").click();
  await expect(page.locator("#password")).toBeVisible();
  await throughTheLogIn(page, "grace");
  await expect(page).toHaveURL(new RegExp(`/app/repairs/${reference}/cancel-visit$`));
  await settled(page);
  await expect(page).toHaveTitle(title);
  await expect(page.locator("#reason")).toHaveValue("I am away that week");
});

test("what somebody typed before they were logged out is not there for another who logs in on the device", async ({ page }) => {
  await logInAnew(page, "grace");
  await page.route("**/api/session", async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, json: { ...(await answer.json()), quiet: 1_800 } });
  });
  await page.clock.install();
  const form = "/app/service-charges/L00001/requests";
  await open(page, form);
  const typed = "Nobody else is to read this.";
  await page.fill("#words", typed);
  await expect.poll(() => everythingKept(page)).toContain(typed);
  await page.clock.fastForward("27:30");
  const dialog = page.locator("dialog[aria-labelledby=idle-title]");
  await expect(dialog).toBeVisible();
  await page.clock.fastForward("02:00");
  await expect(dialog.locator("h2")).toHaveText("You are logged out");
  expect(await everythingKept(page)).toContain(typed);
  await dialog.locator("button").click();
  await throughTheLogIn(page, "daniel");
  // Wherever the log-in leads, the form of somebody else's lease is not there for them.
  await settled(page);
  await expect(page.locator("main h1")).toBeVisible();
  await expect(page.locator("#words")).toHaveCount(0);
  await expect(page.locator("body")).not.toContainText(typed);
  expect(await everythingKept(page)).not.toContain(typed);
});

test.describe("without a signal", () => {
  test.use({ storageState: kept("grace") });

  test("whoever was away for so long is asked on a page that shows nothing of theirs, and reads on", async ({ page, context, complaints, look, lookWider }) => {
    await page.clock.install();
    await open(page, "/app/repairs");
    await context.setOffline(true);
    await page.clock.fastForward("27:30");
    await page.clock.fastForward("02:00");
    const dialog = page.locator("dialog[aria-labelledby=idle-title]");
    await expect(page).not.toHaveTitle(/repairs/);
    await expect(dialog).toContainText("We could not reach the landlord to ask whether you are still logged in.");
    expect(await dialog.evaluate((element) => getComputedStyle(element, "::backdrop").backgroundColor)).toBe("rgb(0, 0, 0)");
    await look(page);
    await lookWider(page);
    for (const _ of [1, 2]) await page.keyboard.press("Escape");
    await expect(dialog).toBeVisible();
    let answer = () => undefined as void;
    const until = new Promise<void>((done) => (answer = done));
    await page.route("**/api/session", async (route) => {
      await until;
      await route.abort();
    });
    await context.setOffline(false);
    await dialog.getByRole("button", { name: "Yes, go on" }).click();
    await expect(dialog.getByRole("status").getByText("One moment")).toBeVisible();
    await look(page);
    await lookWider(page);
    answer();
    await expect(dialog).toBeHidden();
    await expect(page.locator("#main-content h1")).toHaveText("Your repairs");
    await expect(page).toHaveTitle(/^Your repairs/);
    forgive(complaints);
  });
});
