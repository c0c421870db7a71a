import { expect, test } from "../support/test.ts";
import { press } from "../support/keyboard.ts";
import { logIn } from "../support/people.ts";
import { watch } from "../support/wire.ts";

test("somebody we know logs an emergency in two taps or presses of Enter, and a named person accepts it", async ({ page, browser, checkPage, viewport }, { project }) => {
  // The same danger in one home is the one that was accepted.
  const danger = project.name === "journeys" ? "flood" : "electrics";
  await logIn(page, "ruth", "/");
  await press(page, page.locator(`a[href='/danger/${danger}']`).first());
  await checkPage(page);
  await press(page, page.locator("main form button").first());
  await expect(page).toHaveURL(/\/reported$/);
  await checkPage(page);
  const reference = (await page.locator(".app-reference").innerText()).trim();

  const desk = await browser.newContext({ javaScriptEnabled: false, viewport });
  const lena = await desk.newPage();
  watch(lena);
  await logIn(lena, "lena", "/desk/emergencies");
  await checkPage(lena);
  await press(lena, lena.locator(`form[action$="/${reference}/accept"] button`));
  await expect(lena.locator("main")).toContainText("Lena Fischer");
  await checkPage(lena);
  await desk.close();
});
