import { begin, go, open, press, settled, slots, step, upToStep } from "../support/app.ts";
import { Forms } from "../support/forms.ts";
import { made } from "../support/made.ts";
import { kept } from "../support/people.ts";
import { slow, soon } from "../support/slow.ts";
import { expect, test } from "../support/test.ts";

/* What can be said of a visit once only, and what nobody else may be after at the same time: so on one screen only. */
test.describe("where the work is done", () => {
  test.use({ storageState: kept("daniel") });

  test("the resident rates it, over a slow line too", async ({ page, look }) => {
    await open(page, `/app/repairs/${made().asked}`);
    await slow(page);
    const asked = await go(page, () => press(page.locator(`main a[href='/app/surveys/${made().asked}']`)));
    await page.locator("main form button").click();
    await expect(page.locator(".govuk-error-summary")).toBeFocused();
    await look(page);
    for (const score of ["repair", "time", "manner"]) await page.locator(`input[name=${score}][value="5"]`).check();
    await page.locator("input[name=keptWord][value=yes]").check();
    await page.fill("#improve", "Nothing, thank you.");
    const rated = await go(page, () => press(page.locator("main form button")));
    soon("a visit rated in the app", [{ step: "asked", milliseconds: asked }, { step: "rated", milliseconds: rated }]);
    await expect(page.locator(".govuk-panel h1")).toBeFocused();
    await look(page);
  });
});

test.describe("where nobody was in", () => {
  test.use({ storageState: kept("ruth") });

  test("the resident says that they were", async ({ page, look }) => {
    const path = `/app/repairs/${made().nobodyIn}`;
    await open(page, path);
    await page.fill("#words", "I was in all morning. Nobody rang.");
    // Nothing typed is lost by looking elsewhere first.
    await open(page, "/app/messages");
    await open(page, path);
    await expect(page.locator("#words")).toHaveValue("I was in all morning. Nobody rang.");
    await page.getByRole("button", { name: "I was in" }).click();
    await expect(page.locator("#words")).toHaveCount(0);
    await expect(page.locator(".app-timeline")).toContainText("You told us you were in");
    await look(page);
    await page.reload();
    await settled(page);
    await expect(page.locator("#words")).toHaveCount(0);
  });
});

/** A window that one person of the landlord's mends, so that a time is soon taken. */
const misted = { where: "kitchen", kitchen: "window-door", "doors-windows": "window", window: "misty" };
const perTime = 6;

test.describe("where somebody else is quicker", () => {
  test.use({ storageState: kept("tomasz"), hasTouch: true });

  test("a time that is lost is told kindly, with the nearest others, and every answer is kept", async ({ page, browser, look }) => {
    await begin(page);
    await upToStep(page, "slot", misted);
    const times = slots(page);
    const lost = page.locator('main button[name=slot][value$=".am"]').last();
    const time = (await lost.getAttribute("value")) ?? "";
    // One person holds three times at once and no more.
    const others = await Promise.all((["amina", "grace"] as const).map(async (person) => new Forms((await browser.newContext({ storageState: kept(person) })).request)));
    for (let taken = 0; await others[taken % 2].takeTime(misted, time); taken++) expect(taken, "of one time").toBeLessThan(perTime);

    await lost.tap();
    await expect(page.locator(".govuk-error-summary")).toContainText("Somebody else took that time a moment ago");
    await expect(page.locator(".govuk-error-summary")).toBeFocused();
    await expect(times).toHaveCount(3);
    expect(await times.evaluateAll((all) => all.map((button) => (button as HTMLButtonElement).value))).not.toContain(time);
    await look(page);
    // Whoever likes none of them sees the others.
    await page.getByRole("button", { name: "Show all times" }).tap();
    await expect.poll(() => times.count()).toBeGreaterThan(3);

    await times.first().tap();
    await expect.poll(() => step(page)).toBe("check");
    await expect(page.locator(".govuk-summary-list")).toContainText("It drips all day.");
    await expect(page.locator(".govuk-summary-list")).toContainText("Ring the lower bell");
  });
});
