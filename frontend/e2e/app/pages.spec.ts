import type { Page } from "@playwright/test";
import { follow, isItself, open } from "../support/app.ts";
import { type AppSight, routeOf, routes, sights, stepOf, steps } from "../support/appSights.ts";
import { made } from "../support/made.ts";
import { readOtherwise } from "../support/modes.ts";
import { kept, type Person } from "../support/people.ts";
import { expect, test } from "../support/test.ts";

/** Where only the app asks. */
const appAlone = ["/app/log-out"];

test("every page of the app is among those looked at", () => {
  const looked = new Set(Object.values(sights).flatMap((all) => all.map((sight) => routeOf(sight.at(made())))));
  expect(routes.length).toBeGreaterThan(0);
  expect(routes.filter((route) => !looked.has(route))).toEqual([]);
});

test("every step of a report is among those looked at", () => {
  const looked = Object.values(sights).flatMap((all) => all.map((sight) => stepOf(sight.at(made()))));
  expect(steps.length).toBeGreaterThan(0);
  expect(steps.filter((step) => !looked.includes(step))).toEqual([]);
});

/* What a phone keeps, in each of its states: states.spec. */
for (const [person, all] of Object.entries(sights) as [Person | "everybody", AppSight[]][]) {
  test.describe(`what ${person} meets in the app`, () => {
    if (person !== "everybody") test.use({ storageState: kept(person) });

    test("is accessible and fits the screen however it is read, with whom to ring in danger", async ({ page, look, lookWider, readThrough, complaints }) => {
      test.slow();
      const faults: string[] = [];
      let go = open;
      for (const sight of all) {
        const path = sight.at(made());
        try {
          await sight.before?.(page);
          // No link leads to the page that one is on.
          await (page.url().endsWith(path) ? open : go)(page, path);
          go = follow;
          if (!sight.leadsOn) expect(page.url()).toContain(path);
          await sight.act?.(page);
          await isItself(page, !sight.instead);
          if (sight.tells) await expect(page.locator("main")).toContainText(sight.tells);
          await expect(page.locator("header .app-alert a[href^='tel:']"), "the numbers to ring in danger").toHaveCount(2);
          await expect(page.locator("header .app-alert a[href^='tel:']").first()).toBeVisible();
          if (!sight.leadsOn) await leadsToItsTwin(page);
          await look(page);
          await readThrough(page);
          await lookWider(page);
          await readOtherwise(page);
          sight.forgives?.(complaints);
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

/** The way to the simple pages leads to the same page there, with what was chosen on it. */
async function leadsToItsTwin(page: Page): Promise<void> {
  const { pathname, search } = new URL(page.url());
  const way = (await page.locator(".app-footer a[href^='/faces/simple']").getAttribute("href")) ?? "";
  const leads = (await page.request.get(way, { maxRedirects: 0 })).headers()["location"];
  expect(leads, "the simple page it leads to").toBe(appAlone.includes(pathname) ? "/" : `${pathname.replace(/^\/app/, "")}${search}`);
}
