import { expect, test } from "../support/test.ts";
import { logIn } from "../support/people.ts";

test("somebody we know logs an emergency in two taps, and a named person accepts it", async ({ page, browser, checkPage }) => {
  await logIn(page, "ruth", "/");
  await page.locator("a[href='/danger/flood']").click();
  await checkPage(page);
  await page.locator("main form button").first().click();
  await expect(page).toHaveURL(/\/reported$/);
  await checkPage(page);
  const reference = (await page.locator(".app-reference").innerText()).trim();

  const desk = await browser.newContext({ javaScriptEnabled: false });
  const lena = await desk.newPage();
  await logIn(lena, "lena", "/desk/emergencies");
  await checkPage(lena);
  await lena.locator(`form[action$="/${reference}/accept"] button`).click();
  await expect(lena.locator("main")).toContainText("Lena Fischer");
  await checkPage(lena);
  await desk.close();
});
