import { made } from "../support/made.ts";
import { kept, type Person } from "../support/people.ts";
import { type Sight, sights } from "../support/sights.ts";
import { expect, test } from "../support/test.ts";

/** What people read and fill in most; the components themselves are looked at one by one in e2e/pages. */
const read: [Person, string][] = [
  ["amina", "/"],
  ["amina", "/repairs/{reference}"],
  ["amina", "/repairs/{reference}/time"],
  ["amina", "/repairs/report/{id}/{step}"],
  ["daniel", "/surveys/{reference}"],
  ["lena", "/desk"],
  ["kofi", "/operative/visits/{visit}/done"],
];

for (const [person, page] of read) {
  test.describe(`${page} as ${person} reads it`, () => {
    test.use({ storageState: kept(person) });

    test("loses nothing in dark colours, in high contrast or without motion", async ({ page: shown, checkPage }) => {
      const sight = sights[person].find((one) => one.page === page) as Sight;
      await shown.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
      await shown.goto(sight.at?.(made()) ?? page);
      await checkPage(shown);
      await shown.emulateMedia({ contrast: "more" });
      await checkPage(shown);
      await shown.emulateMedia({ contrast: null, forcedColors: "active" });
      await checkPage(shown);
      expect(await shown.evaluate(() => matchMedia("(forced-colors: active)").matches)).toBe(true);
    });
  });
}
