import { open, press } from "../support/app.ts";
import { made } from "../support/made.ts";
import { kept } from "../support/people.ts";
import { expect, test } from "../support/test.ts";

test.use({ storageState: kept("amina") });

test("what went wrong stands above the heading of its page, has the focus and leads to its field", async ({ page, look }) => {
  await open(page, `/app/repairs/${made().booked}/no-longer-needed`);
  await press(page.locator("main form button"));
  const summary = page.locator(".govuk-error-summary");
  await expect(summary).toBeFocused();
  await expect(page).toHaveTitle(/^Error: /);
  await expect(page.locator("main :is(h1, h2)").first()).toHaveText("There is a problem");
  await look(page);
  await press(summary.getByRole("link"));
  await expect(page.locator("#reason")).toBeFocused();
});
