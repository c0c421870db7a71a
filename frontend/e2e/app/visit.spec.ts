import { enter, open, settled } from "../support/app.ts";
import { Forms } from "../support/forms.ts";
import { choose, type } from "../support/keyboard.ts";
import { kept } from "../support/people.ts";
import { times } from "../support/report.ts";
import { expect, test } from "../support/test.ts";

test.use({ storageState: kept("ruth") });

test("a resident changes a visit and then cancels it with the keyboard alone", async ({ page, look }) => {
  const reference = await new Forms(page.context().request).report({ where: "kitchen", kitchen: "tap", tap: "hard" }, undefined, "last");
  await open(page, `/app/repairs/${reference}`);
  const next = page.locator("main .govuk-body-l");
  const before = await next.innerText();

  await enter(page, page.locator("a[href$='/time']"));
  await settled(page);
  await expect(page.locator("h1")).toBeFocused();
  await choose(page, times(page).nth(-2));
  await enter(page, page.locator("main form button"));
  await expect(page).toHaveURL(new RegExp(`/app/repairs/${reference}$`));
  await expect(next).not.toHaveText(before);

  await enter(page, page.locator("a[href$='/cancel-visit']"));
  await settled(page);
  await enter(page, page.locator("main form button"));
  await expect(page.locator(".govuk-error-summary")).toBeFocused();
  await look(page);
  await type(page, page.locator("#reason"), "I am away that week");
  await enter(page, page.locator("main form button"));
  await expect(page).toHaveURL(new RegExp(`/app/repairs/${reference}$`));
  await expect(page.locator("a[href$='/cancel-visit']")).toHaveCount(0);
  await look(page);
});
