import type { Page } from "@playwright/test";
import { follow, go, goIn, installed, open, press, settled, step, upToStep } from "../support/app.ts";
import { Portal } from "../support/builds.ts";
import { forgive } from "../support/complaints.ts";
import { made } from "../support/made.ts";
import { kept, logInAnew } from "../support/people.ts";
import { expect, test } from "../support/test.ts";

test.use({ serviceWorkers: "allow" });

async function shown(page: Page, path: string): Promise<string> {
  await open(page, path);
  return page.locator("#main-content h1").innerText();
}

test.describe("for somebody who is logged in", () => {
  test.use({ storageState: kept("amina") });

  test("what was opened stays readable without a signal, and says from when it is", async ({ page, context, complaints, look, lookWider }) => {
    await installed(page);
    const path = `/app/repairs/${made().booked}`;
    const before = await shown(page, path);
    await expect(page.locator("main").getByText("We cannot get the latest now.")).toHaveCount(0);

    await context.setOffline(true);
    expect(await shown(page, path)).toBe(before);
    await expect(page.locator("main").getByText("We cannot get the latest now. This is how it was at")).toBeVisible();
    await expect(page.locator(".app-nav").getByRole("link")).toHaveText(["Home", "Your repairs", "Messages"]);
    await look(page);
    await lookWider(page);
    expect(await shown(page, `/app/repairs/${made().booked}/time`)).toBe("There is no signal");

    await context.setOffline(false);
    expect(await shown(page, path)).toBe(before);
    await expect(page.locator("main").getByText("We cannot get the latest now.")).toHaveCount(0);
    forgive(complaints);
  });

  test("the first page that is opened in the app is there without a signal, and so is what a report needs", async ({ page, context, complaints }) => {
    const path = `/app/repairs/${made().booked}`;
    // Read before there was a service worker, and again through it.
    const read = (address: string) => page.waitForResponse((answer) => answer.url().endsWith(address) && answer.fromServiceWorker());
    const [again, ahead] = [read(`/api/pages/repairs/${made().booked}`), read("/report/ahead")];
    const before = await shown(page, path);
    await Promise.all([again, ahead]);
    await context.setOffline(true);
    expect(await shown(page, path)).toBe(before);
    await expect(page.locator("main").getByText("We cannot get the latest now.")).toBeVisible();
    forgive(complaints);
  });

  test("an account stays readable without a signal, with how fresh its payments are", async ({ page, context, complaints }) => {
    await installed(page);
    const before = await shown(page, "/app/accounts/AG00001");
    await context.setOffline(true);
    expect(await shown(page, "/app/accounts/AG00001")).toBe(before);
    await expect(page.locator("main").getByText("We cannot get the latest now. This is how it was at")).toBeVisible();
    await expect(page.locator("summary", { hasText: "When money shows here" })).toBeVisible();
    await context.setOffline(false);
    forgive(complaints);
  });

  test("a page that is from before is asked for anew when the signal is back, and when its reader says so", async ({ page, context, complaints }) => {
    await installed(page);
    await shown(page, "/app/rent/AT001123/balance");
    const old = page.locator("main").getByText("We cannot get the latest now. This is how it was at");
    const heard = page.getByRole("status").getByText("We cannot get the latest now.");
    await context.setOffline(true);
    await shown(page, "/app/rent/AT001123/balance");
    await expect(old).toBeVisible();
    await expect(heard).toHaveCount(1);
    await context.setOffline(false);
    await expect(old).toHaveCount(0);

    // The server is away behind its proxy: no browser hears of its coming back.
    const away = (route: import("@playwright/test").Route) => route.fulfill({ status: 502, body: "<html>", contentType: "text/html" });
    await context.route("**/api/pages/rent/**", away);
    await shown(page, "/app/rent/AT001123/balance");
    await expect(old).toBeVisible();
    await page.locator("main").getByRole("button", { name: "Try again" }).click();
    await expect(page.locator("main").getByText("We have tried again")).toBeVisible();
    await expect(page.getByRole("status").getByText("We have tried again")).toHaveCount(1);
    await context.unroute("**/api/pages/rent/**", away);
    await page.locator("main").getByRole("button", { name: "Try again" }).click();
    await expect(old).toHaveCount(0);
    forgive(complaints);
    forgive(complaints, /\b502\b/);
  });

  test("a page that was opened is readable where the answer begins and nothing more of it comes, and is fresh once it does", async ({ page, baseURL }) => {
    const portal = new Portal(baseURL ?? "");
    await portal.start();
    try {
      const asked = page.waitForResponse((answer) => answer.url().endsWith("/api/session") && answer.fromServiceWorker());
      await page.goto(`${portal.address}/app/`);
      await asked;
      const path = `/app/repairs/${made().booked}`;
      const before = await shown(page, portal.address + path);
      portal.stall(`/api/pages/repairs/${made().booked}`);
      await page.goto(portal.address + path);
      const old = page.locator("main").getByText("We cannot get the latest now. This is how it was at");
      // Well before the app itself would give up waiting for an answer.
      await expect(old).toBeVisible({ timeout: 20_000 });
      await expect(page.locator("#main-content h1")).toHaveText(before);
      portal.flow();
      await expect(old).toHaveCount(0);
      await expect(page.locator("#main-content h1")).toHaveText(before);
    } finally {
      portal.stop();
    }
  });

  test("a press on a line that is there and dead has a sign until it is over", async ({ page, context, look, lookWider }) => {
    await installed(page);
    await open(page, "/app/repairs/report");
    let answer = () => undefined as void;
    const until = new Promise<void>((done) => (answer = done));
    await context.route("**/api/repair-drafts", async (route) => {
      await until;
      await route.continue();
    });
    await page.getByRole("button", { name: "None of these" }).click();
    const sign = page.getByRole("status").getByText("One moment");
    await expect(sign).toBeVisible();
    await look(page);
    await lookWider(page);
    answer();
    await expect(page).toHaveURL(/\/app\/repairs\/report\/[0-9a-f-]+\/\w+$/);
    await expect(sign).toHaveCount(0);
  });

  test("a link out of the app is not followed without a signal: the reader stays where they are, and reads why", async ({ page, context, complaints, look, lookWider }) => {
    await installed(page);
    const path = `/app/repairs/${made().booked}`;
    await shown(page, path);
    await context.setOffline(true);
    const why = page.getByText("There is no signal. You can open this when there is one.");
    await page.getByRole("link", { name: "Privacy" }).click();
    await expect(why).toBeVisible();
    await expect(page).toHaveURL(new RegExp(`${path}$`));
    await look(page);
    await lookWider(page);
    await page.getByRole("link", { name: "Add the visit to your calendar" }).click();
    await expect(why).toHaveCount(1);
    await expect(page).toHaveURL(new RegExp(`${path}$`));
    await context.setOffline(false);
    forgive(complaints);
  });

  test("a link out of the app on a line that is there and dead is asked for first: it is followed once the server answers", async ({ page, context, complaints }) => {
    await installed(page);
    const path = `/app/repairs/${made().booked}`;
    for (const each of [path, "/app/repairs"]) await shown(page, each);
    const away = (route: import("@playwright/test").Route) => route.fulfill({ status: 502, body: "<html>", contentType: "text/html" });
    await context.route("**/api/{session,pages/**,repairs/**}", away);
    const old = page.locator("main").getByText("We cannot get the latest now.");
    // It dies while somebody reads: who is here was said before, and is not asked again.
    await follow(page, path);
    await expect(old).toBeVisible();
    const why = page.getByText("There is no signal. You can open this when there is one.");
    for (const name of ["Privacy", "Simple pages", "Add the visit to your calendar"]) {
      await page.getByRole("link", { name }).click();
      await expect(why).toHaveCount(1);
      await expect(page).toHaveURL(new RegExp(`${path}$`));
    }
    await context.unroute("**/api/{session,pages/**,repairs/**}", away);
    const file = page.waitForEvent("download");
    await page.getByRole("link", { name: "Add the visit to your calendar" }).click();
    await file;
    await page.getByRole("link", { name: "Privacy" }).click();
    await expect(page).toHaveURL(/\/help\/privacy$/);
    forgive(complaints, /\b502\b/);
  });

  test("a page of an older build goes on working when the server has only a newer one", async ({ page, context }) => {
    await installed(page);
    await expect(page.locator("#main-content h1")).toBeVisible();
    await context.route("**/assets/app/**", (route) => route.fulfill({ status: 404 }));
    await page.getByRole("link", { name: "Your repairs" }).first().click();
    await expect(page).toHaveURL(/\/app\/repairs$/);
    await expect(page.getByRole("button", { name: "Report a repair" })).toBeVisible();
  });

  test("the app can be put on the home screen under the landlord's name", async ({ page, request }) => {
    await page.goto("/app/");
    const name = await page.locator(".app-header__name").innerText();
    const manifest = await (await request.get((await page.locator("link[rel=manifest]").getAttribute("href")) ?? "")).json();
    expect(manifest).toMatchObject({ name, start_url: "/app/", scope: "/app/", display: "standalone" });
    for (const { src, type } of manifest.icons) {
      expect((await request.get(src)).headers()["content-type"]).toContain(type);
    }
  });
});

test("nobody is led to log in without a signal: the reader stays where they are, and reads why", async ({ page, context, complaints, look }) => {
  await installed(page);
  await settled(page);
  await context.setOffline(true);
  await page.locator(".app-nav").getByRole("button", { name: "Log in" }).click();
  await expect(page.getByText("There is no signal. You can open this when there is one.")).toBeVisible();
  await expect(page).toHaveURL(/\/app\/$/);
  await look(page);
  await context.setOffline(false);
  await page.locator(".app-nav").getByRole("button", { name: "Log in" }).click();
  await expect(page.locator("#password")).toBeVisible();
  forgive(complaints);
});

test("nobody is led to log in on a line that died under the page they read, and everybody once the server answers", async ({ page, context, complaints }) => {
  await installed(page);
  await settled(page);
  const away = (route: import("@playwright/test").Route) => route.fulfill({ status: 502, body: "<html>", contentType: "text/html" });
  await context.route("**/api/{session,pages/**}", away);
  await follow(page, "/app/standards");
  const logIn = page.locator(".app-nav").getByRole("button", { name: "Log in" });
  await logIn.click();
  await expect(page.getByText("There is no signal. You can open this when there is one.")).toBeVisible();
  await expect(page).toHaveURL(/\/app\/standards$/);
  await context.unroute("**/api/{session,pages/**}", away);
  await logIn.click();
  await expect(page.locator("#password")).toBeVisible();
  forgive(complaints, /\b502\b/);
});

test("an app that is opened anew without a signal can be logged out of", async ({ page, context, complaints }) => {
  await logInAnew(page, "grace", "/app/");
  await installed(page);
  await settled(page);
  await context.setOffline(true);
  await page.reload();
  await settled(page);
  await page.locator(".app-header__user button").click();
  await expect(page.locator("h1")).toHaveText("You are logged out on this device");
  await context.setOffline(false);
  await expect(page).toHaveURL(/\/signed-out$/, { timeout: 60_000 });
  forgive(complaints);
});

test("whoever stays where something is not sent can read on, and nobody can once the server has said that they are out", async ({ page, context, complaints }) => {
  await logInAnew(page, "grace", "/app/");
  await installed(page);
  const before = await shown(page, "/app/repairs");
  const ahead = page.waitForResponse("**/api/pages/repairs/report/ahead");
  await open(page, "/app/repairs/report");
  await ahead;
  await page.waitForLoadState("networkidle");
  await context.setOffline(true);
  await goIn(page);
  await expect(page).toHaveURL(/here-.*\/place/);
  const kept = page.url();
  await page.locator("main input[type=radio]").first().check();
  await page.locator("main form button").click();
  await expect(page).toHaveURL(/questions/);
  await page.locator(".app-header__user button").click();
  await page.getByRole("button", { name: "Stay logged in" }).click();
  expect(await shown(page, "/app/repairs")).toBe(before);

  // On the light pages too, with a signal and nothing sent.
  await page.route("**/api/repair-drafts{,/**}", (route) => route.abort());
  await context.setOffline(false);
  await page.goto("/repairs");
  await page.locator(".app-header form button").click();
  await expect(page).toHaveURL(/\/app\/log-out$/);
  await page.locator("main").getByRole("button", { name: "Log out" }).click();
  await expect(page.getByRole("dialog")).toContainText("it is deleted from this device");
  await page.getByRole("button", { name: "Stay logged in" }).click();

  // The log-in ends by itself, and the app hears of it.
  await context.clearCookies();
  await open(page, "/app/");
  await expect(page.locator(".app-header__user")).toHaveCount(0);
  await context.setOffline(true);
  await page.goto("/app/repairs");
  await expect(page.locator("h1")).toHaveText("There is no signal");
  await page.goto(kept);
  await expect(page.locator("main input[type=radio]")).toHaveCount(0);
  await expect(page.locator("h1")).toBeVisible();
  await context.setOffline(false);
  forgive(complaints);
});

test("whom to ring, and where to write to, is there without a signal though nobody opened it", async ({ page, context, complaints, look, lookWider }) => {
  await installed(page);
  await settled(page);
  await context.setOffline(true);
  await page.reload();
  await settled(page);
  await page.getByRole("link", { name: "Contact us" }).click();
  await expect(page.locator("h1")).toHaveText("Contact us");
  await expect(page.locator("main a[href^='tel:']")).toHaveCount(5);
  await expect(page.locator("main")).toContainText("Closed on bank holidays");
  await look(page);
  await lookWider(page);
  forgive(complaints);
});

test.describe("for somebody in danger", () => {
  test.use({ storageState: kept("ruth"), hasTouch: true });

  test("what to do is there without a signal: in a danger that was looked at, and in one that a report leads to", async ({ page, context, complaints, look, lookWider }) => {
    await installed(page);
    await shown(page, "/app/danger/gas");
    const ahead = page.waitForResponse("**/api/pages/repairs/report/ahead");
    await open(page, "/app/repairs/report");
    await ahead;
    await page.waitForLoadState("networkidle");
    await context.setOffline(true);
    await open(page, "/app/danger/gas");
    await expect(page.locator("main a[href='tel:0800111999']")).toBeVisible();
    await look(page);
    await lookWider(page);

    await open(page, "/app/repairs/report");
    await look(page);
    await lookWider(page);
    await goIn(page);
    await upToStep(page, "danger", { where: "electrics", electrics: "danger" });
    await expect(page.locator("main .govuk-warning-text")).toBeVisible();
    await expect(page.locator("main a[href^='tel:']").first()).toBeVisible();
    await look(page);
    await lookWider(page);
    await go(page, () => press(page.locator("main form button")));
    expect(step(page)).toBe("words");
    forgive(complaints);
  });
});

test("nothing that was opened is left on the device after logging out", async ({ page }) => {
  await logInAnew(page, "grace", "/app/");
  await installed(page);
  await shown(page, "/app/repairs");
  const left = () => page.evaluate(async () => caches.has("doorstep-pages"));
  expect(await left()).toBe(true);
  // On a light page, where no script of ours runs.
  await page.goto("/repairs");
  await page.locator(".app-header form button").click();
  await expect(page).toHaveURL(/\/signed-out$/);
  expect(await left()).toBe(false);
});
