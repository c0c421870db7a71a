import { made } from "../support/made.ts";
import { isIn, languages } from "../support/modes.ts";
import { kept, type Person } from "../support/people.ts";
import { type Sight, sights } from "../support/sights.ts";
import { expect, test } from "../support/test.ts";

/* In English every.spec looks at them, in whatever way a reader has set to read them. */
for (const language of languages) {
  for (const [person, all] of Object.entries(sights) as [Person | "everybody", Sight[]][]) {
    test.describe(`what ${person} meets ${language.name}`, () => {
      test.use({ locale: language.locale });
      if (person !== "everybody") test.use({ storageState: kept(person) });

      test("is in that language, and all of it can be read", async ({ page }) => {
        test.slow();
        const faults: string[] = [];
        for (const sight of all.filter(({ leadsOn }) => !leadsOn)) {
          const path = sight.at?.(made()) ?? sight.page;
          try {
            await page.goto(path);
            await sight.act?.(page);
            await isIn(page, language);
          } catch (fault) {
            faults.push(`${sight.page} as ${path}: ${(fault as Error).message}`);
          }
        }
        expect(faults.join("\n\n")).toBe("");
      });
    });
  }
}
