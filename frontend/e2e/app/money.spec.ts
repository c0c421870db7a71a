import { readFileSync } from "node:fs";
import { installed, open, press, settled } from "../support/app.ts";
import { forgive } from "../support/complaints.ts";
import { everythingKept } from "../support/everythingKept.ts";
import { made } from "../support/made.ts";
import { amount, bank, payer, says, typeAmount } from "../support/money.ts";
import { kept, logIn } from "../support/people.ts";
import { expect, test } from "../support/test.ts";

// One after another: whoever begins to pay gives up what they began before on the account.
test.describe.configure({ mode: "default" });

const summary = ".govuk-error-summary";

test("a card is paid with once, whatever is tapped twice or gone back from, and it comes back into the app", async ({ page, look }, info) => {
  await logIn(page, payer(info), "/accounts");
  await page.getByRole("link", { name: "Use the app" }).click();
  await settled(page);
  await press(page.locator("main h2 a").first());
  await settled(page);
  await press(page.getByRole("button", { name: "Pay by card" }));
  await settled(page);

  const go = page.getByRole("button", { name: "Go on to pay" });
  await press(go);
  await expect(page.locator(summary)).toBeFocused();
  await look(page);

  const pounds = amount();
  await typeAmount(page, pounds);
  await go.dblclick();
  await expect(says(page, "pay")).toHaveText(`Pay £${pounds}`);
  await page.goBack();
  await settled(page);
  await typeAmount(page, pounds);
  await press(go);
  await press(says(page, "pay"));

  await expect(page).toHaveURL(/\/app\/payments\/[0-9a-f-]+$/);
  await expect(page.locator(".govuk-panel h1")).toHaveText("Payment received");
  await look(page);
  await press(page.getByRole("link", { name: "See what is left to pay" }));
  await expect(page).toHaveURL(/\/app\/pay\/[A-Z0-9]+$/);
  await settled(page);
  await expect(page.locator("#amount")).toBeVisible();
  await page.goBack();
  await settled(page);
  await press(page.getByRole("link", { name: "All your card payments" }));
  await settled(page);
  await expect(page.locator("tbody tr", { hasText: `£${pounds}` })).toHaveCount(1);
  await look(page);
});

test("what the bank says no to is told, and tried again", async ({ page, look }, info) => {
  await logIn(page, payer(info), "/accounts");
  const account = (await page.locator("main h2 a").first().getAttribute("href"))!.split("/").pop();
  // Nobody who pays in the app comes back beside it, whatever they chose last.
  await page.goto("/faces/simple");
  await open(page, `/app/pay/${account}`);
  await typeAmount(page, amount());
  await press(page.getByRole("button", { name: "Go on to pay" }));
  await expect(says(page, "decline")).toBeVisible();
  await page.goBack();
  await open(page, "/app/payments");
  await press(page.locator("tbody tr", { hasText: "We do not know yet if you paid" }).first().getByRole("link"));
  await settled(page);
  await press(page.getByRole("button", { name: "Go on to pay" }));
  await press(says(page, "decline"));
  await expect(page).toHaveURL(/\/app\/payments\/[0-9a-f-]+$/);
  await expect(page.getByRole("heading", { name: "You have not paid" })).toBeVisible();
  await look(page);
  await press(page.getByRole("button", { name: "Try again" }));
  await expect(page).toHaveURL(new RegExp(`/app/pay/${account}$`));
});

test("whoever closes the page they paid on finds the truth in the list, and a page that is open follows it", async ({ page, context, look }, info) => {
  await logIn(page, payer(info), "/accounts");
  const account = (await page.locator("main h2 a").first().getAttribute("href"))!.split("/").pop();
  const pounds = amount();
  await open(page, `/app/pay/${account}`);
  await typeAmount(page, pounds);
  await press(page.getByRole("button", { name: "Go on to pay" }));
  await expect(says(page, "pay")).toBeVisible();

  const list = await context.newPage();
  await open(list, "/app/payments");
  const row = list.locator("tbody tr", { hasText: `£${pounds}` });
  await expect(row).toContainText("We do not know yet if you paid");
  await press(row.getByRole("link"));
  await settled(list);
  await look(list);
  // As whoever has just come back from the provider has it: nothing was opened in it before.
  const back = await context.newPage();
  await open(back, new URL(list.url()).pathname);

  // The way back gets lost.
  await page.route("**/payments/*/back", (route) => route.fulfill({ status: 204 }));
  await press(says(page, "pay"));
  await expect(list.locator(".govuk-panel h1")).toHaveText("Payment received", { timeout: 45_000 });
  await expect(back.getByRole("status").getByText("Payment received", { exact: true })).toHaveCount(1, { timeout: 45_000 });
  await open(list, "/app/payments");
  await expect(row).toContainText("Payment received");
  await page.close();
});

test.describe("on a phone that keeps what is read", () => {
  test.use({ serviceWorkers: "allow" });

  test("no bank details stay, before they are sent and while they are looked at", async ({ page }, info) => {
    await logIn(page, payer(info), "/accounts");
    const account = (await page.locator("main h2 a").first().getAttribute("href"))!.split("/").pop();
    const here = `/app/direct-debit/${account}`;
    await installed(page);
    await open(page, here);
    await open(page, `${here}/set-up`);
    for (const [field, value] of Object.entries({ ...bank, holder: "A Resident", amount: "104.20", day: "27" })) await page.fill(`#${field}`, value);
    await press(page.locator("#alone"));
    expect(await everythingKept(page)).toContain("104.20");
    const secrets = [bank.sortCode, bank.accountNumber, "A Resident", "/set-up\"", "/confirm\""];
    for (const secret of secrets.slice(0, 3)) expect(await everythingKept(page)).not.toContain(secret);
    await press(page.getByRole("button", { name: "Continue" }));
    await expect(page).toHaveURL(/\/confirm$/);
    await settled(page);
    await open(page, `${here}/confirm`);
    await expect(page.locator("main")).toContainText("A Resident");
    const all = await everythingKept(page);
    expect(all).toContain(`/api/pages/direct-debit/${account}"`);
    for (const secret of secrets) expect(all).not.toContain(secret);
  });
});

test("a Direct Debit is set up with its guarantee, changed and cancelled", async ({ page, look }, info) => {
  await logIn(page, payer(info), "/accounts");
  const account = (await page.locator("main h2 a").first().getAttribute("href"))!.split("/").pop();
  const here = new RegExp(`/app/direct-debit/${account}$`);
  await open(page, `/app/direct-debit/${account}`);
  await press(page.getByRole("button", { name: "Set up a Direct Debit" }));
  await settled(page);
  await press(page.getByRole("button", { name: "Continue" }));
  await expect(page.locator(summary)).toBeFocused();
  await look(page);

  for (const [field, value] of Object.entries({ ...bank, holder: "A Resident", amount: "104.20", day: "27" })) await page.fill(`#${field}`, value);
  await press(page.locator("#alone"));
  await press(page.getByRole("button", { name: "Continue" }));
  await expect(page).toHaveURL(/\/confirm$/);
  await settled(page);
  await expect(page.getByRole("heading", { name: "The Direct Debit Guarantee" })).toBeVisible();
  await expect(page.locator("main")).not.toContainText(bank.accountNumber);
  await look(page);
  await press(page.getByRole("button", { name: "I agree to this Direct Debit" }));
  await expect(page).toHaveURL(here);
  await expect(page.locator("main .govuk-body-l")).toContainText("Your Direct Debit is set up");
  await look(page);
  await page.goBack();
  await expect(page).not.toHaveURL(/\/confirm$/);

  await open(page, `/app/direct-debit/${account}/change`);
  await look(page);
  await expect(page.locator("#amount")).toHaveValue("104.20");
  await page.fill("#amount", "a lot");
  await press(page.getByRole("button", { name: "Save the change" }));
  await expect(page.locator(summary)).toBeFocused();
  await page.fill("#amount", "110");
  await press(page.getByRole("button", { name: "Save the change" }));
  await expect(page).toHaveURL(here);
  await expect(page.locator(".govuk-summary-list")).toContainText("£110.00 every month");

  // The bank has it from the next working day on: it is shown as if it had, and the server that knows is asked for either.
  const asked: string[] = [];
  page.on("request", (request) => void (new URL(request.url()).pathname.endsWith("/pause") && asked.push(request.method())));
  for (const [state, deed] of [["pausable", "Pause it"], ["paused", "Start it again"]] as const) {
    await page.route(`**/api/pages/direct-debit/${account}`, async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, json: { ...(await answer.json()), [state]: true } });
    });
    await open(page, `/app/direct-debit/${account}`);
    await press(page.getByRole("button", { name: deed }));
    if (state === "pausable") await expect(page.locator(summary)).toContainText("Your Direct Debit is not with your bank yet.");
    else await expect.poll(() => asked).toEqual(["POST", "DELETE"]);
    await page.unrouteAll({ behavior: "wait" });
  }
  await open(page, `/app/direct-debit/${account}`);

  await press(page.getByRole("link", { name: "Cancel it" }));
  await settled(page);
  await look(page);
  await press(page.getByRole("button", { name: "Cancel the Direct Debit" }));
  await expect(page).toHaveURL(here);
  await expect(page.locator("main .govuk-body-l")).toHaveText("Your Direct Debit was cancelled. We take nothing more.");
  await open(page, `/app/direct-debit/${account}/change`);
  await expect(page).toHaveURL(here);
});

test.describe("of an account", () => {
  test.use({ storageState: kept("amina") });

  test("the first page has the balance, and the account its entries, the earlier ones and a statement that opens in a spreadsheet", async ({ page, look }) => {
    await open(page, "/app/");
    await press(page.getByRole("link", { name: "Garage rent" }));
    await settled(page);
    await expect(page.locator("tbody tr")).toHaveCount(20);
    await press(page.getByRole("link", { name: "Earlier entries" }));
    await expect(page).toHaveURL(/\?before=\d+$/);
    await settled(page);
    await press(page.getByRole("link", { name: "The last entries" }));
    await settled(page);
    await press(page.getByRole("link", { name: "Get a statement" }));
    await settled(page);

    const dates = { "from-day": "1", "from-month": "June", "from-year": "2026", "to-day": "31", "to-month": "5", "to-year": "2026" };
    for (const [field, value] of Object.entries(dates)) await page.locator(`[name=${field}]`).fill(value);
    await press(page.getByRole("button", { name: "Show the statement" }));
    await expect(page.locator(summary)).toBeFocused();
    await look(page);
    await page.locator("[name=to-month]").fill("8");
    await press(page.getByRole("button", { name: "Show the statement" }));
    await expect(page).toHaveURL(/\/statement\?from=2026-06-01&to=2026-08-31$/);
    await expect(page.locator("main .govuk-body-l")).toHaveText("From Monday 1 June 2026 to Monday 31 August 2026");
    const lines = await page.locator("tbody tr").count();
    const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Open it in a spreadsheet" }).click()]);
    expect(file.suggestedFilename()).toMatch(/\.csv$/);
    const rows = readFileSync(await file.path(), "utf8").trim().split(/\r?\n/);
    expect(rows.filter((row) => /Paid|Garage rent/.test(row)).length).toBeGreaterThanOrEqual(lines);
  });

  test("whoever is about to follow an entry still is when another comes above it", async ({ page }) => {
    const entry = (bill: number) => [{ text: "Monday 4 January 2027", numeric: false }, { text: `Bill ${bill}`, numeric: false, href: `/service-charges/L00001/2026/bills/${bill}` },
      { text: "£60.00", numeric: true }, { text: "You owe £60.00", numeric: true }];
    let bills = [2, 1];
    await page.route("**/api/pages/accounts/AG00001", async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, json: { ...(await answer.json()), entries: bills.map(entry) } });
    });
    await page.clock.install();
    await open(page, "/app/accounts/AG00001");
    const older = page.getByRole("link", { name: "Bill 1" });
    await older.focus();
    bills = [3, ...bills];
    await page.clock.fastForward(31_000);
    await expect(page.locator("tbody tr")).toHaveCount(3);
    await expect(older).toBeFocused();
  });

  test("a statement is kept as a paper and found among the papers; without a signal none is asked for, and the page says so", async ({ page, context, look, complaints }) => {
    await open(page, "/app/accounts/AG00001/statement?from=2026-06-01&to=2026-08-31");
    const [paper] = await Promise.all([page.waitForEvent("download"), press(page.getByRole("link", { name: "Download it (PDF)" }))]);
    expect(paper.suggestedFilename()).toMatch(/\.pdf$/);
    expect(readFileSync(await paper.path()).subarray(0, 5).toString()).toBe("%PDF-");
    await expect(page.getByText("Your device saves it as soon as it is ready.")).toBeVisible();
    await look(page);

    await press(page.locator(".govuk-back-link"));
    await settled(page);
    await press(page.getByRole("link", { name: "Your statements so far" }));
    await settled(page);
    const [plain] = await Promise.all([page.waitForEvent("download"), press(page.getByRole("link", { name: "Plain text" }).first())]);
    expect(readFileSync(await plain.path(), "utf8")).toContain("AG00001");

    const here = page.url();
    await context.setOffline(true);
    await press(page.getByRole("link", { name: "Large print" }).first());
    await expect(page.getByText("There is no signal. You can open this when there is one.")).toBeVisible();
    expect(page.url()).toBe(here);
    await look(page);
    await context.setOffline(false);
    await press(page.getByRole("link", { name: "Make a statement of other days" }));
    await expect(page).toHaveURL(/\/app\/accounts\/AG00001\/statement$/);
    forgive(complaints);
  });

  test("the rent leads to the drawn balance and to what Universal Credit is told", async ({ page }) => {
    await open(page, "/app/rent/AT001123");
    await press(page.getByRole("link", { name: "Your balance over time" }));
    await settled(page);
    await expect(page.getByRole("img", { name: /Your balance from/ })).toBeVisible();
    await page.goBack();
    await settled(page);
    await press(page.getByRole("link", { name: "Universal Credit and your rent" }));
    await settled(page);
    await expect(page.locator("tbody tr")).toHaveCount(12);
  });
});

test.describe("of a lease", () => {
  test.use({ storageState: kept("grace") });

  test("the year leads to its bill and to every invoice behind what was spent", async ({ page }) => {
    await open(page, "/app/");
    await press(page.getByRole("link", { name: "Your service charges" }));
    await settled(page);
    await press(page.getByRole("link", { name: "2025 to 2026" }));
    await settled(page);
    await press(page.locator("tbody a[href$='/bills/1']"));
    await settled(page);
    await expect(page.locator("h1")).toHaveText(/^Bill for the quarter from/);
    await press(page.locator(".govuk-back-link"));
    await settled(page);
    await press(page.getByRole("link", { name: "What we spent, with every invoice" }));
    await settled(page);
    const [file] = await Promise.all([page.waitForEvent("download"), press(page.getByRole("link", { name: "spreadsheet" }))]);
    expect(file.suggestedFilename()).toMatch(/\.csv$/);
    const cost = page.locator("tbody a[href*='/costs/']").first();
    const what = await cost.innerText();
    await press(cost);
    await settled(page);
    await expect(page.locator(".govuk-summary-list")).toContainText(what);
  });

  test("a consultation is answered in one's own words", async ({ page, look }) => {
    await open(page, "/app/consultations");
    await press(page.locator(`main a[href$='${made().consulted}']`));
    await settled(page);
    await press(page.getByRole("button", { name: "Send" }));
    await expect(page.locator(summary)).toBeFocused();
    await look(page);
    const words = `Ask for slate, ${Date.now()}.`;
    await press(page.locator("#kind"));
    await page.fill("#words", words);
    await press(page.getByRole("button", { name: "Send" }));
    await expect(page.getByText(words)).toBeVisible();
    await expect(page.locator("#words")).toHaveValue("");
    await look(page);
  });
});
