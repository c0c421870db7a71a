import { logInAnew } from "../support/people.ts";
import { expect, test } from "../support/test.ts";

test("the portal sets the cookies that the privacy page tells of, and no others", async ({ page }) => {
  await logInAnew(page, "priya", "/help/privacy");
  const here = new URL(page.url()).origin;
  const ours = new Set<string>();
  for (const cookie of await page.context().cookies(here)) if (cookie.path === "/") ours.add(cookie.name);
  expect([...ours].sort()).toEqual(["LAST", "SESSION", "WHO", "XSRF-TOKEN"]);
  await expect(page.locator("main")).toContainText("seven cookies");
});
