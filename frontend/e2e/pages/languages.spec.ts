import { made } from "../support/made.ts";
import { isIn, languages } from "../support/modes.ts";
import { kept } from "../support/people.ts";
import { type Sight, sights } from "../support/sights.ts";
import { expect, test } from "../support/test.ts";

/* Each kind of page once, as those meet it who meet most; in English every.spec looks at all of them, in whatever way a reader has set to read them. */
const who = ["everybody", "amina", "grace", "lena", "kofi"] as const;

const once = (all: Sight[]): Sight[] => all.filter(({ page, leadsOn }, i) => !leadsOn && all.findIndex((one) => one.page === page && !one.leadsOn) === i);

for (const language of languages) {
  for (const person of who) {
    test.describe(`what ${person} meets ${language.name}`, () => {
      test.use({ locale: language.locale });
      if (person !== "everybody") test.use({ storageState: kept(person) });

      test("is in that language, and all of it can be read", async ({ page }) => {
        test.slow();
        const faults: string[] = [];
        for (const sight of once(sights[person])) {
          const path = sight.at?.(made()) ?? sight.page;
          try {
            const answer = await page.goto(path);
            await sight.act?.(page);
            expect(answer?.status(), "status").toBe(sight.status ?? 200);
            if (!sight.act) expect(page.url()).toContain(path);
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
