import type { BrowserContext } from "@playwright/test";
import { goIn, installed, press, settled, upToCheck } from "../support/app.ts";
import { kept } from "../support/people.ts";
import { picture } from "../support/picture.ts";
import { expect, test } from "../support/test.ts";

test.use({ storageState: kept("daniel"), serviceWorkers: "allow" });

test("an app that is opened anew without a signal takes a report with a photo, and sends it once when there is one", async ({ page, context, complaints, look }) => {
  await installed(page);
  // Nobody has looked at a report yet: what one needs is read by itself.
  const ahead = page.waitForResponse("**/api/pages/repairs/report/ahead");
  await page.goto("/app/");
  await ahead;
  await page.waitForLoadState("networkidle");
  await page.close();
  await context.setOffline(true);

  const cold = await context.newPage();
  cold.on("pageerror", (error) => complaints.push(String(error)));
  await cold.goto("/app/");
  await settled(cold);
  await look(cold);
  await press(cold.locator("main a[href='/app/repairs/report']"));
  await expect(cold.locator("main ul a[href^='tel:']").first()).toBeVisible();
  await goIn(cold);
  await expect(cold).toHaveURL(/here-.*\/place/);
  await upToCheck(cold, { where: "kitchen", kitchen: "fan" }, { photo: picture(), slot: "call-back" });
  await press(cold.locator("main form button").last());
  await expect(cold.locator("main")).toContainText("Waiting to send");
  await look(cold);

  const sent = sends(context);
  const photo = cold.waitForResponse((answer) => answer.url().endsWith("/photos") && answer.ok(), { timeout: 60_000 });
  await context.setOffline(false);
  await expect(cold.locator("h1")).toHaveText("Your report is sent", { timeout: 30_000 });
  expect(sent).toHaveLength(1);
  await look(cold);
  await photo;
  await press(cold.locator("main a[href$='/reported']"));
  await settled(cold);
  await press(cold.locator("main a[href^='/app/repairs/REP-']"));
  await settled(cold);
  await expect(cold.locator(".app-photos img")).toHaveCount(1);
});

/** Every report that is made a repair from now on. */
function sends(context: BrowserContext): string[] {
  const sent: string[] = [];
  context.on("request", (request) => void (/\/send$/.test(request.url()) && sent.push(request.url())));
  return sent;
}
