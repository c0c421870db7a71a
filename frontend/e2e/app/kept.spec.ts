import type { Page } from "@playwright/test";
import { begin, goIn, upToStep } from "../support/app.ts";
import { fromTheCamera, waitingPhotos } from "../support/camera.ts";
import { kept, logInAnew } from "../support/people.ts";
import { expect, test } from "../support/test.ts";

// Whoever logs out does so for everybody of that name.
test.describe.configure({ mode: "default" });
test.use({ hasTouch: true });

const cut = /ERR_INTERNET_DISCONNECTED|ERR_NETWORK_CHANGED/;

function forgive(complaints: string[]): void {
  complaints.splice(0, complaints.length, ...complaints.filter((one) => !cut.test(one)));
}

test.describe("photos", () => {
  test.use({ storageState: kept("ruth") });

  test("a photo is made small and upright on the phone, without the camera's notes", async ({ page, context, complaints }) => {
    await begin(page);
    await upToStep(page, "photos", { where: "kitchen", kitchen: "sink", sink: "cracked" });
    const picture = await fromTheCamera(page);
    await context.setOffline(true);
    await page.setInputFiles("#photo", picture);
    await expect(page.locator(".app-photos li")).toContainText("Waiting to send");
    expect(await waitingPhotos(page)).toEqual([
      { width: 1365, height: 2048, type: "image/jpeg", notes: false, redLeft: false, redRight: true },
    ]);
    await page.locator(".app-photos button").tap();
    await expect(page.locator(".app-photos li")).toHaveCount(0);
    await context.setOffline(false);
    forgive(complaints);
  });
});

test("logging out asks where something is not sent, and deletes it where that is wished", async ({ page, context, complaints, look }) => {
  await logInAnew(page, "grace");
  await keptWithoutSignal(page);
  await page.locator(".app-header__user button").tap();
  await expect(page.getByRole("dialog")).toContainText("not sent");
  await look(page);
  await page.getByRole("button", { name: "Stay logged in" }).tap();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page).toHaveURL(/here-/);

  await page.locator(".app-header__user button").tap();
  await page.getByRole("button", { name: "delete" }).tap();
  await expect(page.getByRole("dialog")).toContainText("You are not logged out");
  await look(page);
  await page.getByRole("button", { name: "Stay logged in" }).tap();

  // What the server has whole is not lost: it may not have this.
  await page.route("**/api/repair-drafts", (route) => route.abort());
  await context.setOffline(false);
  await page.reload();
  await expect(page.locator(".app-header__user")).toBeVisible();
  await page.goto("/app/repairs/report");
  await expect(page.getByText("Not finished")).toBeVisible();
  await page.locator(".app-header__user button").tap();
  await page.getByRole("button", { name: "delete" }).tap();
  await expect(page).toHaveURL(/signed-out/);
  await expect.poll(() => page.evaluate(() => indexedDB.databases())).toEqual([]);
  complaints.length = 0;
});

/** A report begun without a signal, with an answer in it. */
async function keptWithoutSignal(page: Page): Promise<void> {
  const ahead = page.waitForResponse("**/api/pages/repairs/report/ahead");
  await page.goto("/app/repairs/report");
  await ahead;
  await page.waitForLoadState("networkidle");
  await page.context().setOffline(true);
  await goIn(page);
  await expect(page).toHaveURL(/here-.*\/place/);
  await page.locator("main input[type=radio]").first().tap();
  await page.locator("main form button").tap();
  await expect(page).toHaveURL(/questions/);
}
