import type { Page } from "@playwright/test";
import { follow, isItself, open } from "../support/app.ts";
import { type Made, made } from "../support/made.ts";
import { isIn, languages, readOtherwise, unseenFocus } from "../support/modes.ts";
import { kept } from "../support/people.ts";
import { expect, test } from "../support/test.ts";

/** What residents meet most, each kind of page once. */
const pages: ((made: Made) => string)[] = [
  () => "/app/",
  () => "/app/repairs",
  (made) => `/app/repairs/${made.booked}`,
  (made) => `/app/repairs/${made.booked}/reported`,
  (made) => `/app/repairs/${made.booked}/time`,
  () => "/app/repairs/report",
  ...["questions?question=kitchen", "words", "photos", "access", "check"].map((step) => (made: Made) => `/app/repairs/report/${made.draft}/${step}`),
  (made) => `/app${made.message}`,
  () => "/app/danger/flood",
  () => "/app/accounts/AT001123",
  () => "/app/accounts/AT001123/statement",
  () => "/app/accounts/AG00001/documents",
  () => "/app/rent/AT001123/balance",
  () => "/app/rent/AT001123/universal-credit",
  () => "/app/payments",
  () => "/app/direct-debit/AT001123/set-up",
  () => "/app/arrears/AT001123",
  () => "/app/arrears/AT001123/plan/money-in",
  () => "/app/arrears/AT001123/plan/amount",
  () => "/app/standards/national.hazards.emergency-make-safe",
];

test.use({ storageState: kept("amina") });

// What axe looks for is the same in every way of reading, and pages.spec looks for it.
test("every kind of page is as good in whatever way a reader has set to read it", async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width: 390, height: 844 });
  await walk(page, async () => {
    await isItself(page);
    await readOtherwise(page, () => true);
  });
});

for (const language of languages) {
  test.describe(language.name, () => {
    test.use({ viewport: { width: 320, height: 568 }, locale: language.locale });

    test("every kind of page is as good", async ({ page }) => {
      await walk(page, async (path) => {
        await isIn(page, language);
        expect.soft(await unseenFocus(page), `focus not seen on ${path}`).toEqual([]);
      });
    });
  });
}

/** From page to page as a reader goes, without loading the app anew; all that is wrong is told at the end. */
async function walk(page: Page, look: (path: string) => Promise<void>): Promise<void> {
  const faults: string[] = [];
  let go = open;
  for (const at of pages) {
    const path = at(made());
    try {
      await go(page, path);
      go = follow;
      await look(path);
    } catch (fault) {
      go = open;
      faults.push(`${path}: ${(fault as Error).message}`);
    }
  }
  expect(faults.join("\n\n")).toBe("");
}
