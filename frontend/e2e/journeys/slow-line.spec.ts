import { mostLoads } from "../support/budgets.ts";
import { logIn } from "../support/people.ts";
import { report } from "../support/report.ts";
import { expect, test } from "../support/test.ts";

/** 400 kbit/s each way, 400 ms there and back (ux.md). */
const line = { offline: false, latency: 400, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8 };

/*
 * The number of loads is held to; how long each took is printed only, because a machine that is shared measures itself.
 * ux.md asks for 2 seconds.
 */
test("a repair is reported over a slow line in few page loads", async ({ page }) => {
  test.slow();
  await logIn(page, "ruth");
  await (await page.context().newCDPSession(page)).send("Network.emulateNetworkConditions", line);

  const times: { step: string; milliseconds: number }[] = [];
  await report(page, { where: "kitchen", kitchen: "cupboards" }, {
    onPage: async (shown, step) => {
      times.push({ step, milliseconds: await shown.evaluate(() => Math.round((performance.getEntriesByType("navigation")[0] as PerformanceNavigationTiming).loadEventEnd)) });
    },
  });

  console.log(`over a slow line, in ms: ${times.map(({ step, milliseconds }) => `${step} ${milliseconds}`).join(", ")}`);
  console.log(`${times.length} page loads, the slowest ${Math.max(...times.map((time) => time.milliseconds))} ms`);
  expect(times.length).toBeLessThanOrEqual(mostLoads);
});
