import type { Locator, Page } from "@playwright/test";
import { follow, goIn, open, press, settled, upToStep } from "../support/app.ts";
import { forgive } from "../support/complaints.ts";
import { isIn, isUncovered, languages, readUncovered } from "../support/modes.ts";
import { kept } from "../support/people.ts";
import { picture } from "../support/picture.ts";
import { expect, test } from "../support/test.ts";

/*
 * What lies over a page, and what a phone shows where there is no signal: in every way of reading that can be set, and in the
 * languages nobody speaks. The server hears of no log-out here.
 */
test.use({ storageState: kept("ruth") });

const readings = [
  { name: "in every way of reading", locale: "en-GB", reads: readUncovered },
  ...languages.map((language) => ({
    name: language.name,
    locale: language.locale,
    reads: async (page: Page) => {
      await isIn(page, language);
      await isUncovered(page, language.name);
    },
  })),
];

for (const { name, locale, reads } of readings) {
  test.describe(name, () => {
    test.use({ locale });

    test("a report without a signal can be read, from its danger to how it is kept, and so can what a log-out asks about it", async ({ page, context, complaints, readThrough }) => {
      test.slow();
      const ahead = page.waitForResponse("**/api/pages/repairs/report/ahead");
      await open(page, "/app/repairs/report");
      await ahead;
      await page.waitForLoadState("networkidle");
      await context.setOffline(true);
      await goIn(page);
      const steps: string[] = [];
      await upToStep(page, "check", { where: "electrics", electrics: "danger" }, {
        photo: picture(), slot: "call-back",
        onStep: async (shown, step) => {
          steps.push(step);
          await reads(shown);
          await readThrough(shown);
        },
      });
      expect(steps).toEqual(expect.arrayContaining(["place", "questions", "danger", "words", "photos", "access", "slot", "check"]));
      await press(page.locator("main form button").last());
      await expect(page.locator("main .govuk-tag")).toBeVisible();
      await reads(page);
      await readThrough(page);
      await page.locator("main .govuk-button--warning").click();
      await expect(page.locator("main h2")).toBeFocused();
      await reads(page);
      await readThrough(page);

      const dialog = page.getByRole("dialog");
      await page.locator(".app-header__user button").click();
      await expect(dialog.locator("button")).toHaveCount(3);
      await reads(page);
      await readThrough(page);
      const asked = await dialog.locator("p").first().innerText();
      await dialog.locator("button").first().click();
      await expect(dialog.locator("p").first()).not.toHaveText(asked);
      await expect(dialog.locator("button")).toHaveCount(3);
      await reads(page);
      await dialog.locator("button").nth(2).click();
      await expect(page.locator(".app-nav")).toHaveCount(0);
      await reads(page);
      await readThrough(page);
      forgive(complaints);
    });

    test("whoever is asked whether they are there can read it, and what becomes of it, and whom to ring", async ({ page, complaints, readThrough }) => {
      test.slow();
      const server = await answering(page);
      await page.route("**/log-out?idle", (route) => route.fulfill({ status: 204 }));
      await page.clock.install();
      await open(page, "/app/repairs");
      const dialog = page.getByRole("dialog");
      await page.clock.fastForward("27:30");
      await expect(dialog.locator("button")).toBeFocused();
      await reads(page);
      await readThrough(page);

      let answer = server.hold();
      await page.clock.fastForward("02:00");
      await expect(dialog.locator("button")).toHaveCount(0);
      await expect(dialog.locator(".app-alert a")).toHaveCount(2);
      await stands(page, () => reads(page));
      await expect(dialog.locator("button")).toHaveCount(0);
      answer();
      const goOn = dialog.locator("button");
      await expect(goOn).toBeVisible();
      await reads(page);
      await readThrough(page);
      answer = server.hold();
      await goOn.click();
      const sign = dialog.locator(".app-waits");
      await expect(sign).toBeVisible();
      await stands(page, async () => {
        await reads(page);
        await readThrough(page);
      });
      await expect(sign).toBeVisible();
      answer();
      await expect(dialog).toHaveCount(0);

      server.there();
      await page.clock.fastForward("27:30");
      await expect(dialog.locator("button")).toBeFocused();
      await page.clock.fastForward("02:00");
      await expect(dialog.locator("h2")).toBeFocused();
      await expect(dialog.locator(".app-alert a")).toHaveCount(2);
      await reads(page);
      await readThrough(page);
      forgive(complaints);
    });

    test("a part that was never read here, and a link that leads nowhere, say so where all of it can be read", async ({ page, context, complaints, readThrough }) => {
      await open(page, "/app/");
      await page.waitForLoadState("networkidle");
      await context.setOffline(true);
      const part = page.waitForEvent("requestfailed", (request) => request.url().includes("/assets/app/"));
      await follow(page, "/app/standards");
      await part;
      await expect(page.locator("#main-content[data-instead]")).toHaveCount(1);
      await reads(page);
      await readThrough(page);
      await page.locator(".app-footer a[href='/help/privacy']").press("Enter");
      await expect(page.locator(".app-waits")).toBeVisible();
      await reads(page);
      await readThrough(page);
      await context.setOffline(false);
      await settled(page);
      forgive(complaints);
    });
  });
}

test.describe("on the lowest screen", () => {
  test.use({ viewport: { width: 320, height: 256 } });

  test("what says that a link leads nowhere does not lie over that link", async ({ page, context, complaints }) => {
    await open(page, "/app/");
    await page.waitForLoadState("networkidle");
    await context.setOffline(true);
    const link = page.locator(".app-footer a[href='/help/privacy']");
    await link.press("Enter");
    await isClearOf(page.locator(".app-waits"), link);
    forgive(complaints);
  });

  test("what says that an answer is under way does not lie over the button it was given with, nor over any part of it", async ({ page, complaints }) => {
    const server = await answering(page);
    await page.clock.install();
    await open(page, "/app/repairs");
    const dialog = page.getByRole("dialog");
    await page.clock.fastForward("27:30");
    await expect(dialog.locator("button")).toBeFocused();
    const answer = server.hold();
    await page.clock.fastForward("02:00");
    await expect(dialog.locator("button")).toHaveCount(0);
    answer();
    const goOn = dialog.locator("button");
    await goOn.focus();
    server.hold();
    // Its lower half is all that the sign would lie over.
    await goOn.evaluate((button) => button.closest("dialog")?.scrollBy(0, button.getBoundingClientRect().bottom - (button.closest("dialog")?.getBoundingClientRect().bottom ?? 0) + 25));
    await goOn.press("Enter");
    await isClearOf(dialog.locator(".app-waits"), goOn);
    forgive(complaints);
  });
});

/** The sign comes, and what was pressed is in sight, whole, and has the focus. */
async function isClearOf(sign: Locator, pressed: Locator): Promise<void> {
  await expect(sign).toBeVisible();
  await expect(pressed).toBeFocused();
  await expect.poll(async () => {
    const [over, beneath] = [await sign.boundingBox(), await pressed.boundingBox()];
    return over && beneath ? Math.min(over.y - beneath.height - beneath.y, beneath.y) : undefined;
  }).toBeGreaterThanOrEqual(0);
}

/** Looks at it while nothing of it changes by the clock, which may be ahead of what it said a moment ago. */
async function stands(page: Page, look: () => Promise<void>): Promise<void> {
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 2_000));
  await look();
  await page.clock.resume();
}

/** Says who is here and that nobody has been at the light pages; or lets whoever asks wait, for an answer that never comes. */
async function answering(page: Page): Promise<{ hold: () => () => void; there: () => void }> {
  let until: Promise<void> | undefined;
  await page.route("**/api/session", async (route) => {
    if (until) {
      await until;
      return route.abort("internetdisconnected");
    }
    const given = await route.fetch();
    return route.fulfill({ response: given, json: { ...(await given.json()), quiet: 1_800 } });
  });
  return {
    hold: () => {
      let answer = () => undefined as void;
      until = new Promise<void>((done) => (answer = done));
      return answer;
    },
    there: () => (until = undefined),
  };
}
