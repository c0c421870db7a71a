import { mostLoads, usable } from "../support/budgets.ts";
import { logIn } from "../support/people.ts";
import { report } from "../support/report.ts";
import { slow, soon, type Took } from "../support/slow.ts";
import { expect, test } from "../support/test.ts";
import { weigh } from "../support/wire.ts";

/* The number of loads is held to, and how long each took (budgets.ts says what a machine at work is forgiven). */
test("a repair is reported over a slow line in few page loads, each there soon", async ({ page }) => {
  test.slow();
  await logIn(page, "ruth");
  await slow(page);

  const times: Took[] = [];
  const weight = await weigh(page, () => report(page, { where: "kitchen", kitchen: "cupboards" }, {
    onPage: async (shown, step) => {
      times.push({ step, milliseconds: await shown.evaluate(() => Math.round((performance.getEntriesByType("navigation")[0] as PerformanceNavigationTiming).loadEventEnd)) });
    },
  }));

  console.log(`${times.length} page loads, ${weight.requests} requests one after another, ${weight.bytes} bytes`);
  expect(times.length).toBeLessThanOrEqual(mostLoads);
  soon("a report on the light pages", times, usable.light);
  // A form is sent and leads on to a page: both are asked for.
  expect(weight.requests).toBeLessThanOrEqual(2 * mostLoads);
});
