import { choose, press, type } from "../support/keyboard.ts";
import { logIn } from "../support/people.ts";
import { fault, report, times } from "../support/report.ts";
import { expect, test } from "../support/test.ts";

test("a resident changes a visit and then cancels it with the keyboard alone", async ({ page, checkPage }, info) => {
  await logIn(page, "ruth");
  const reference = await report(page, fault(info, { where: "kitchen", kitchen: "tap", tap: "hard" }), { slot: "last" });
  await page.goto(`/repairs/${reference}`);
  await press(page, page.locator("a[href$='/time']"));
  await choose(page, times(page).last());
  await press(page, page.locator("main form button"));
  await expect(page).toHaveURL(new RegExp(`/repairs/${reference}$`));

  await press(page, page.locator("a[href$='/cancel-visit']"));
  await checkPage(page);
  await type(page, page.locator("#reason"), "I am away that week");
  await press(page, page.locator("main form button"));
  await expect(page).toHaveURL(new RegExp(`/repairs/${reference}$`));
  await expect(page.locator("a[href$='/cancel-visit']")).toHaveCount(0);
  await checkPage(page);
});
