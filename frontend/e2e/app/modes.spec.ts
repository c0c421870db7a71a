import { follow, isItself, open } from "../support/app.ts";
import { type AppSight, once, routeOf, routes, sights, stepOf, steps } from "../support/appSights.ts";
import { made } from "../support/made.ts";
import { isIn, languages, unseenFocus } from "../support/modes.ts";
import { kept, type Person } from "../support/people.ts";
import { expect, test } from "../support/test.ts";

/* Each page once in the languages nobody speaks; in English pages.spec looks at all of them, in whatever way a reader has set to read them. */
const who = Object.entries(sights) as [Person | "everybody", AppSight[]][];

/** Of which the address only leads on. */
const leadsOn = ["/app/repairs/report/:id"];

test("every page of the app, and every step of a report, is among those looked at in every language", () => {
  const looked = who.flatMap(([, all]) => once(all, made()).map((sight) => sight.at(made())));
  expect(routes.length).toBeGreaterThan(0);
  expect(routes.filter((route) => !looked.map(routeOf).includes(route) && !leadsOn.includes(route))).toEqual([]);
  expect(steps.filter((step) => !looked.map(stepOf).includes(step))).toEqual([]);
});

for (const language of languages) {
  for (const [person, all] of who) {
    test.describe(`what ${person} meets in the app ${language.name}`, () => {
      test.use({ viewport: { width: 320, height: 568 }, locale: language.locale });
      if (person !== "everybody") test.use({ storageState: kept(person) });

      test("is that page, in that language, and all of it can be read", async ({ page }) => {
        test.slow();
        const faults: string[] = [];
        // From page to page as a reader goes, without loading the app anew.
        let go = open;
        for (const sight of once(all, made())) {
          const path = sight.at(made());
          try {
            await sight.before?.(page);
            await go(page, path);
            go = follow;
            expect(page.url()).toContain(path);
            await isItself(page);
            await isIn(page, language);
            expect.soft(await unseenFocus(page), `focus not seen on ${path}`).toEqual([]);
          } catch (fault) {
            go = open;
            faults.push(`${path}: ${(fault as Error).message}`);
          }
          if (sight.before) await page.unrouteAll();
        }
        expect(faults.join("\n\n")).toBe("");
      });
    });
  }
}
