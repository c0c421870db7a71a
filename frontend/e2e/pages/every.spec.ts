import { made } from "../support/made.ts";
import { readOtherwise } from "../support/modes.ts";
import { kept, type Person } from "../support/people.ts";
import { type Sight, sights } from "../support/sights.ts";
import { expect, test } from "../support/test.ts";

test("every light page that the application has is among those looked at", async ({ page }) => {
  const there = (await (await page.request.get("/dev/pages")).json()) as string[];
  const looked = [...new Set(Object.values(sights).flatMap((all) => all.map((sight) => sight.page)))].sort();
  expect(there.length).toBeGreaterThan(0);
  expect(looked).toEqual(there);
});

for (const [person, all] of Object.entries(sights) as [Person | "everybody", Sight[]][]) {
  test.describe(`what ${person} meets`, () => {
    if (person !== "everybody") test.use({ storageState: kept(person) });

    test("is accessible, fits the screen however it is read, and is light", async ({ page, checkPage, lookWider }) => {
      test.slow();
      const faults: string[] = [];
      for (const sight of all) {
        const path = sight.at?.(made()) ?? sight.page;
        try {
          const answers: number[] = [];
          page.on("response", (response) => {
            if (response.request().isNavigationRequest()) answers.push(response.status());
          });
          await page.goto(path);
          await sight.act?.(page);
          expect(answers.at(-1), "status").toBe(sight.status ?? 200);
          if (!sight.leadsOn && !sight.act) expect(page.url()).toContain(path);
          await checkPage(page);
          await lookWider(page);
          await readOtherwise(page);
        } catch (fault) {
          faults.push(`${sight.page} as ${path}: ${(fault as Error).message}`);
        }
      }
      expect(faults.join("\n\n")).toBe("");
    });
  });
}
