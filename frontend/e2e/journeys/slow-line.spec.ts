import { mostLoads, usable } from "../support/budgets.ts";
import { Forms } from "../support/forms.ts";
import { choose, press, type } from "../support/keyboard.ts";
import { kept, logIn, password, people } from "../support/people.ts";
import { report, times } from "../support/report.ts";
import { loads, slow, soon, type Took } from "../support/slow.ts";
import { expect, test } from "../support/test.ts";
import { weigh } from "../support/wire.ts";

/* The number of loads is held to, and how long each took (budgets.ts says what a machine at work is forgiven). */
test("a repair is reported over a slow line in few page loads, each there soon", async ({ page }) => {
  test.slow();
  await logIn(page, "ruth");
  await slow(page);

  const took: Took[] = [];
  const weight = await weigh(page, () => report(page, { where: "kitchen", kitchen: "cupboards" }, {
    onPage: async (shown, step) => {
      took.push(await loads(shown, step, async () => undefined));
    },
  }));

  console.log(`${took.length} page loads, ${weight.requests} requests one after another, ${weight.bytes} bytes`);
  expect(took.length).toBeLessThanOrEqual(mostLoads);
  soon("a report on the light pages", took, usable.light);
  // A form is sent and leads on to a page: both are asked for.
  expect(weight.requests).toBeLessThanOrEqual(2 * mostLoads);
});

test("over a slow line somebody logs in, and a visit is changed and cancelled in pages each there soon", async ({ page, browser }) => {
  test.slow();
  const desk = await browser.newContext({ storageState: kept("ruth") });
  const reference = await new Forms(desk.request).report({ where: "bathroom", bathroom: "sink", sink: "loose" }, undefined, "last");
  await desk.close();
  await slow(page);
  const entered = [await loads(page, "the log-in", () => page.goto("/sign-in"))];
  await page.fill("#username", people.ruth);
  await page.fill("#password", password());
  entered.push(await loads(page, "logged in", () => Promise.all([page.waitForEvent("load"), page.press("#password", "Enter")])));
  // It leads over both servers and back; a page of ours is what is held to.
  console.log(`logging in over a slow line, in ms: ${entered.map(({ step, milliseconds }) => `${step} ${milliseconds}`).join(", ")}`);

  const button = page.locator("main form button");
  const took = [await loads(page, "the repair", () => page.goto(`/repairs/${reference}`))];
  took.push(await loads(page, "the times", () => press(page, page.locator("a[href$='/time']"))));
  await choose(page, times(page).last());
  took.push(await loads(page, "changed", () => press(page, button)));
  took.push(await loads(page, "to cancel", () => press(page, page.locator("a[href$='/cancel-visit']"))));
  await type(page, page.locator("#reason"), "I am away that week");
  took.push(await loads(page, "cancelled", () => press(page, button)));
  await expect(page.locator("a[href$='/cancel-visit']")).toHaveCount(0);
  soon("a visit changed and cancelled on the light pages", took, usable.light);
});
