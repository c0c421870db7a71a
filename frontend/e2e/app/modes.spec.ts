import { follow, open } from "../support/app.ts";
import { type Made, made } from "../support/made.ts";
import { cut, modes, unseenFocus } from "../support/modes.ts";
import { kept } from "../support/people.ts";
import { expect, fits, test } from "../support/test.ts";

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
  () => "/app/direct-debit/AG00001/set-up",
  () => "/app/arrears/AT001123",
  () => "/app/arrears/AT001123/plan/money-in",
  () => "/app/arrears/AT001123/plan/amount",
  () => "/app/standards/national.hazards.emergency-make-safe",
];

test.use({ storageState: kept("amina") });

for (const mode of modes) {
  test.describe(mode.name, () => {
    test.use({ viewport: mode.viewport, locale: mode.locale ?? "en-GB" });

    // What axe looks for is the same in every way of reading, and pages.spec looks for it.
    test("every kind of page is as good", async ({ page }) => {
      const faults: string[] = [];
      await mode.before?.(page);
      let go = open;
      for (const at of pages) {
        const path = at(made());
        try {
          await go(page, path);
          go = follow;
          await mode.on?.(page);
          await expect(page.locator("html")).toHaveAttribute("lang", mode.lang ?? "en-GB");
          await expect(page.locator("html")).toHaveAttribute("dir", mode.dir ?? "ltr");
          await expect(page.locator("nav").first()).toHaveText(mode.words ?? /\w/);
          await expect(page.locator("main")).toHaveText(mode.words ?? /\w/);
          expect.soft(await cut(page), `cut on ${path}`).toEqual([]);
          expect.soft(await unseenFocus(page), `focus not seen on ${path}`).toEqual([]);
          await fits(page);
        } catch (fault) {
          go = open;
          faults.push(`${path}: ${(fault as Error).message}`);
        }
      }
      expect(faults.join("\n\n")).toBe("");
    });
  });
}
