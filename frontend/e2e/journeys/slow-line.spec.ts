import { mostLoads } from "../support/budgets.ts";
import { logIn } from "../support/people.ts";
import { report } from "../support/report.ts";
import { slow } from "../support/slow.ts";
import { expect, test } from "../support/test.ts";
import { weigh } from "../support/wire.ts";

/*
 * The number of loads is held to; how long each took is printed only, because a machine that is shared measures itself.
 * ux.md asks for 2 seconds.
 */
test("a repair is reported over a slow line in few page loads", async ({ page }) => {
  test.slow();
  await logIn(page, "ruth");
  await slow(page);

  const times: { step: string; milliseconds: number }[] = [];
  const weight = await weigh(page, () => report(page, { where: "kitchen", kitchen: "cupboards" }, {
    onPage: async (shown, step) => {
      times.push({ step, milliseconds: await shown.evaluate(() => Math.round((performance.getEntriesByType("navigation")[0] as PerformanceNavigationTiming).loadEventEnd)) });
    },
  }));

  console.log(`over a slow line, in ms: ${times.map(({ step, milliseconds }) => `${step} ${milliseconds}`).join(", ")}`);
  console.log(`${times.length} page loads, ${weight.requests} requests one after another, ${weight.bytes} bytes; the slowest ${Math.max(...times.map((time) => time.milliseconds))} ms`);
  expect(times.length).toBeLessThanOrEqual(mostLoads);
  // A form is sent and leads on to a page: both are asked for.
  expect(weight.requests).toBeLessThanOrEqual(2 * mostLoads);
});
