import { follow, open } from "../support/app.ts";
import { type AppSight, sights } from "../support/appSights.ts";
import { made } from "../support/made.ts";
import { kept, type Person } from "../support/people.ts";
import { expect, test } from "../support/test.ts";
import { told } from "../support/told.ts";

/** Where only the app asks, and the dangers, which the light pages have on the first. */
const appAlone = ["/app/log-out", "/app/danger"];

/** What one face alone says or does, and on which pages. */
const own: Partial<Record<Person | "everybody", [on: RegExp, what: RegExp][]>> = {
  everybody: [
    // A press instead of a link, where something goes before it.
    [/^\/repairs\/report$/, /^None of these: report a repair( \(.*\/begin\))?$/],
    [/^\/danger\/flood$/, /^Log in and report this emergency( \(.*\))?$/],
  ],
  amina: [
    // The way back leads where it was gone from.
    [/^\/payments\//, /^Go on to pay \(.*\/card(\?app)?\)$/],
    // What scripts are for: a camera, and a time that is taken with one press.
    [/\/photos$/, /photos?$/],
    [/\/slot$/, /(\d(am|pm)|noon)$|^No time suits me: ring me$|^Continue$/],
  ],
};

for (const [person, all] of Object.entries(sights) as [Person | "everybody", AppSight[]][]) {
  test.describe(`what ${person} reads`, () => {
    if (person !== "everybody") test.use({ storageState: kept(person) });

    test("is the same on both faces, and so is what can be done", async ({ page, context }) => {
      test.slow();
      const light = await context.newPage();
      const faults: string[] = [];
      const meant = own[person] ?? [];
      const met = new Set<RegExp>();
      let go = open;
      for (const { at, before, act, instead, leadsOn } of all) {
        const path = at(made());
        if ((before ?? act ?? instead ?? leadsOn) || appAlone.includes(path)) continue;
        await (page.url().endsWith(path) ? open : go)(page, path);
        go = follow;
        const differs = async () => {
          const there = path.replace(/^\/app/, "") || "/";
          await light.goto(there);
          const [app, simple] = [await told(page), await told(light)];
          const alone = (one: string[], other: string[]) => one.filter((what) => {
            if (other.includes(what)) return false;
            const known = meant.find(([on, its]) => on.test(there) && its.test(what));
            if (known) met.add(known[0]);
            return !known;
          });
          return (["says", "does"] as const).flatMap((kind) => [
            ...alone(app[kind], simple[kind]).map((what) => `${there}: the app alone ${kind} "${what}"`),
            ...alone(simple[kind], app[kind]).map((what) => `${there}: the light page alone ${kind} "${what}"`),
          ]);
        };
        let found = await differs();
        // Something may have come about in between: both are read anew.
        if (found.length > 0) {
          await open(page, path);
          found = await differs();
        }
        faults.push(...found);
      }
      expect(faults.join("\n")).toBe("");
      expect(meant.filter(([on]) => !met.has(on)), "differences that there are no longer").toEqual([]);
    });
  });
}
