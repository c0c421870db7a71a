import type { Page } from "@playwright/test";
import { installed, open, press, settled } from "../support/app.ts";
import { dayFields, today } from "../support/clock.ts";
import { forgive } from "../support/complaints.ts";
import { everythingKept } from "../support/everythingKept.ts";
import { Forms } from "../support/forms.ts";
import { made } from "../support/made.ts";
import { kept } from "../support/people.ts";
import { expect, test } from "../support/test.ts";

// One after another: both are of one person's plan.
test.describe.configure({ mode: "default" });
test.use({ storageState: kept("ruth") });

const summary = ".govuk-error-summary";
const goOn = (page: Page) => page.getByRole("button", { name: "Continue" });
const list = (page: Page) => page.locator("main .govuk-summary-list");

test.describe("on a phone that keeps what is read", () => {
  test.use({ serviceWorkers: "allow" });

  test("what somebody earns and spends is kept nowhere", async ({ page, context, complaints }) => {
    const here = `/app/arrears/${made().behind}`;
    await installed(page);
    await open(page, `${here}/plan`);
    await open(page, `${here}/plan/money-in`);
    await page.fill("#wages", "213.57");
    expect(await everythingKept(page)).not.toContain("213.57");
    await press(goOn(page));
    await expect(page).toHaveURL(/\/money-out$/);
    for (const part of ["money-in", "amount", "check"]) await open(page, `${here}/plan/${part}`);
    await open(page, `${here}/plan/money-in`);
    await expect(page.locator("#wages")).toHaveValue("213.57");
    const all = await everythingKept(page);
    expect(all).toContain(`/api/pages${here.replace("/app", "")}/plan"`);
    for (const secret of ["213.57", "390.02", "/plan/money-in", "/plan/check"]) expect(all).not.toContain(secret);

    await context.setOffline(true);
    await open(page, `${here}/plan`);
    await expect(page.locator("h1")).toHaveText("Your plan");
    await open(page, `${here}/plan/money-in`);
    await expect(page.locator("h1")).toHaveText("There is no signal");
    await context.setOffline(false);
    forgive(complaints);
  });
});

test("a plan is proposed step by step, another is offered and not taken", async ({ page, browser, look }) => {
  test.slow();
  const account = made().behind;
  await open(page, "/app/");
  await press(page.getByRole("link", { name: "Help with your rent" }));
  await settled(page);
  await expect(page.locator("main .govuk-body-l")).toContainText("behind with your rent");
  const send = page.getByRole("button", { name: "Send" });
  await press(send);
  await expect(page.locator(summary)).toBeFocused();
  await press(page.getByRole("radio", { name: "No" }));
  await press(send);
  await expect(page.getByRole("status").getByText("You do not want an adviser now.")).toBeVisible();
  await press(page.getByRole("link", { name: /afford to pay|Your plan/ }));
  await settled(page);
  await press(page.getByRole("button", { name: "Make a plan" }));
  await settled(page);

  await press(page.locator("#per"));
  await page.fill("#wages", "it varies");
  await page.fill("#pension", "176.45");
  await press(goOn(page));
  await expect(page.locator(summary)).toBeFocused();
  await expect(page.locator("#wages-error")).toContainText("Write an amount in pounds");
  await expect(page.locator("#wages")).toHaveValue("it varies");
  await expect(page.locator("#pension")).toHaveValue("176.45");
  await look(page);
  await page.fill("#wages", "");
  await press(goOn(page));
  await expect(page).toHaveURL(/\/money-out$/);
  await settled(page);
  await expect(page.locator("h1")).toBeFocused();
  await page.fill("#food", "60");
  await press(goOn(page));
  await expect(page).toHaveURL(/\/amount$/);
  await settled(page);
  await expect(page.locator("main")).toContainText(/You have £(?!116\.45)\d+\.\d{2} left for a week/);

  await page.fill("#amount", "a little");
  await press(goOn(page));
  await expect(page.locator(summary)).toBeFocused();
  await expect(page.locator("#amount-error")).toContainText("£1 or more");
  await look(page);
  const day = await today(page);
  await page.fill("#amount", "10");
  await press(page.locator("#every"));
  for (const [field, value] of Object.entries(dayFields("first", day, 10))) await page.locator(`[name=${field}]`).fill(value);
  await press(goOn(page));
  await expect(page).toHaveURL(/\/check$/);
  await settled(page);
  await expect(list(page)).toContainText("£10.00 every week from");
  await look(page);

  // The rent that was left out is in it.
  const out = Number(/Goes out£([\d.]+) for a week/.exec((await list(page).textContent()) ?? "")?.[1]);
  expect(out).toBeGreaterThan(60);
  await press(page.getByRole("link", { name: "Change what goes out" }));
  await settled(page);
  await expect(page.locator("#food")).toHaveValue("60");
  await page.fill("#food", "65");
  await press(goOn(page));
  await expect(page).toHaveURL(/\/amount$/);
  await settled(page);
  await press(goOn(page));
  await expect(page).toHaveURL(/\/check$/);
  await settled(page);
  await expect(list(page)).toContainText(`Goes out£${(out + 5).toFixed(2)} for a week`);
  await press(page.getByRole("button", { name: "Send my plan" }));
  await expect(page).toHaveURL(/\/plan$/);
  await settled(page);
  await expect(page.locator("main .govuk-body-l")).toContainText("You have sent this plan. We answer by");
  await look(page);
  await page.goBack();
  await expect(page).not.toHaveURL(/\/check$/);

  await open(page, `/app/arrears/${account}/plan`);
  await press(page.getByRole("button", { name: "Take this plan back" }));
  await expect(page.locator("main .govuk-body-l")).toContainText("You took this plan back");
  await expect(page.getByRole("button", { name: "Make a plan" })).toBeVisible();
  await new Forms(page.context().request).typePlan(account, dayFields("first", day, 10));
  await open(page, `/app/arrears/${account}/plan/check`);
  await press(page.getByRole("button", { name: "Send my plan" }));
  await expect(page).toHaveURL(/\/plan$/);

  const priya = await browser.newContext({ storageState: kept("priya") });
  await new Forms(priya.request).offerPlan(account, "12.50", dayFields("first", day, 10));
  await priya.close();
  const offer = page.waitForResponse((answer) => answer.url().endsWith(`/api/pages/arrears/${account}/plan`));
  await open(page, `/app/arrears/${account}/plan`);
  const { plan } = (await (await offer).json()) as { plan: string };
  await expect(page.locator("main .govuk-body-l")).toContainText("We have offered another plan");
  await expect(page.locator("main .govuk-inset-text")).toContainText("So that it is paid sooner.");
  const answer = page.getByRole("button", { name: "Send my answer" });
  await press(answer);
  await expect(page.locator(summary)).toBeFocused();
  await look(page);
  await press(page.getByRole("radio", { name: "No" }));
  const sent = page.waitForRequest((request) => request.url().endsWith("/plan/decision"));
  await press(answer);
  // It is a no to this offer, and to none that was made since.
  expect((await sent).postDataJSON()).toEqual({ take: "no", plan });
  expect(plan).toMatch(/^[0-9a-f-]{36}$/);
  await expect(page.locator("main .govuk-body-l")).toContainText("You did not take the plan that we offered");
  await expect(page.getByRole("button", { name: "Make a plan" })).toBeVisible();
  await look(page);
});
