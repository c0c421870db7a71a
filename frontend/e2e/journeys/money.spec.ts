import { press, type } from "../support/keyboard.ts";
import { made } from "../support/made.ts";
import { amount, bank, says } from "../support/money.ts";
import { logIn } from "../support/people.ts";
import { expect, test } from "../support/test.ts";

/** Grace's service charge account. */
const account = "AL00001";
const button = "main form button";

test("a leaseholder pays by card with the keyboard alone, after the bank has said no once", async ({ page, checkPage }) => {
  await logIn(page, "grace", `/accounts/${account}`);
  await checkPage(page);
  await press(page, page.locator(`a[href='/pay/${account}']`));
  await press(page, page.locator(button));
  await expect(page).toHaveTitle(/^Error: /);
  await checkPage(page);

  for (const [what, heading] of [["decline", "You have not paid"], ["pay", "Payment received"]] as const) {
    const pounds = amount();
    await page.goto(`/pay/${account}`);
    await page.locator("input[name=which][value=other]").check();
    await type(page, page.locator("#amount"), pounds);
    await press(page, page.locator(button));
    await says(page, what).click();
    await expect(page).toHaveURL(/[^p]\/payments\/[0-9a-f-]+$/);
    await expect(page.locator("h1")).toHaveText(heading);
    await checkPage(page);
    await page.goto("/payments");
    await expect(page.locator("tbody tr", { hasText: `£${pounds}` })).toContainText(heading);
    await checkPage(page);
  }
});

test("a Direct Debit is set up, changed and cancelled", async ({ page, checkPage }) => {
  await logIn(page, "grace", `/direct-debit/${account}`);
  await press(page, page.locator("main a[href$='/set-up']"));
  for (const [field, value] of Object.entries({ ...bank, holder: "Grace Hughes", amount: "60", day: "3" })) await page.fill(`#${field}`, value);
  await page.check("#alone");
  await press(page, page.locator(button));
  await checkPage(page);
  await press(page, page.locator(button));
  await expect(page.locator("main .govuk-body-l")).toContainText("Your Direct Debit is set up");
  await checkPage(page);

  await press(page, page.locator("main a[href$='/change']"));
  await checkPage(page);
  await type(page, page.locator("#amount"), "nothing");
  await press(page, page.locator(button));
  await expect(page).toHaveTitle(/^Error: /);
  await checkPage(page);
  await page.fill("#amount", "75.50");
  await press(page, page.locator(button));
  await expect(page.locator(".govuk-summary-list")).toContainText("£75.50 every month");

  await press(page, page.locator("main a[href$='/cancel']"));
  await checkPage(page);
  await press(page, page.locator(button));
  await expect(page.locator("main .govuk-body-l")).toHaveText("Your Direct Debit was cancelled. We take nothing more.");
  await checkPage(page);
});

test("on the narrowest screen no figure is out of sight", async ({ page }) => {
  await logIn(page, "grace");
  const charges = ["2026", "2025/spent", "2026/share", "2026/bills/1"].map((part) => `/service-charges/L00001/${part}`);
  for (const path of [`/accounts/${account}`, `/accounts/${account}/statement`, "/payments", ...charges]) {
    expect((await page.goto(path))?.status(), path).toBe(200);
    const wide = page.locator(".app-scroll").evaluateAll((boxes) => boxes.filter((box) => box.scrollWidth > box.clientWidth).map((box) => box.textContent));
    expect(await wide, path).toEqual([]);
  }
});

test("a leaseholder says what they think of works, and reads it there", async ({ page, checkPage }) => {
  await logIn(page, "grace", `/consultations/${made().consulted}`);
  await page.check("#kind");
  const words = `The roof is not old, ${Date.now()}.`;
  await type(page, page.locator("#words"), words);
  await press(page, page.locator(button).first());
  await expect(page.getByText(words)).toBeVisible();
  await checkPage(page);
});
