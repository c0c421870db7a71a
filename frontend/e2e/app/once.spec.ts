import { open, settled } from "../support/app.ts";
import { made } from "../support/made.ts";
import { kept } from "../support/people.ts";
import { expect, test } from "../support/test.ts";

/* What can be said of a visit once only, so on one screen only. */
test.describe("where the work is done", () => {
  test.use({ storageState: kept("daniel") });

  test("the resident rates it", async ({ page, look }) => {
    await open(page, `/app/repairs/${made().asked}`);
    await page.locator(`main a[href='/app/surveys/${made().asked}']`).click();
    await settled(page);
    await page.locator("main form button").click();
    await expect(page.locator(".govuk-error-summary")).toBeFocused();
    await look(page);
    for (const score of ["repair", "time", "manner"]) await page.locator(`input[name=${score}][value="5"]`).check();
    await page.locator("input[name=keptWord][value=yes]").check();
    await page.fill("#improve", "Nothing, thank you.");
    await page.locator("main form button").click();
    await expect(page.locator(".govuk-panel h1")).toBeFocused();
    await look(page);
  });
});
