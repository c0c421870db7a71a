import { open, press, settled } from "../support/app.ts";
import { kept } from "../support/people.ts";
import { expect, test } from "../support/test.ts";

test.use({ storageState: kept("grace") });

const lease = "/app/service-charges/L00001";
const summary = ".govuk-error-summary";

test("a question to the leasehold team is asked once, and stands with what is promised about it", async ({ page, look }) => {
  await open(page, "/app/service-charges");
  await press(page.locator("main h2 a").first());
  await settled(page);
  await press(page.getByRole("link", { name: "Ask the leasehold team" }));
  await settled(page);
  const send = page.getByRole("button", { name: "Send" });
  await press(send);
  await expect(page.locator(summary)).toBeFocused();
  await look(page);

  const words = `Who cleans the windows, ${Date.now()}?`;
  await press(page.locator("#kind"));
  await page.fill("#words", words);
  await send.dblclick();
  await expect(page).toHaveURL(/\/app\/lease-requests\/[A-Z0-9-]+$/);
  await settled(page);
  await expect(page.locator("main")).toContainText(words);
  await look(page);

  await press(page.locator(".govuk-back-link"));
  await settled(page);
  await expect(page.getByText(words)).toHaveCount(1);
  await expect(page.locator("#words")).toHaveValue("");
});

test("a bill for works leads to its account, and asks to be paid over time", async ({ page, complaints, look }) => {
  const rows = [{ key: "Your share of the works", lines: ["£4,200.00"] }];
  const offers = [{ value: "12", label: "12 months, no interest", hint: "First payment £350.00", apart: false }];
  const bill = (title: string, apart: string, propose?: string) => ({ title, rows, papers: [], plan: [], parts: [], offers, apart, typed: {}, ...(propose && { propose }) });
  const parts = [[{ text: "1", numeric: false }, { text: "Friday 29 January 2027", numeric: false }, { text: "£0.00", numeric: true }, { text: "£350.00", numeric: true }]];
  let asked: unknown;
  let agreed = false;
  await page.route("**/api/pages/service-charges/L00001/works", (route) => {
    const first = asked ? { ...bill("A new roof, CON-1", ""), plan: ["You pay over 12 months, no interest."], parts } : bill("A new roof, CON-1", "", "/service-charges/L00001/works/CON-1/plan");
    return route.fulfill({ json: {
      home: "Maisonette 1", back: "/service-charges/L00001", standing: rows, account: "/accounts/AM00001", heads: ["Payment", "Due", "Interest in it", "Amount"],
      // The first is of an older build, which the device kept: it names no papers.
      bills: [{ ...first, papers: undefined }, { ...bill("New lifts, CON-2", "-CON-2", "/service-charges/L00001/works/CON-2/plan"), ...(agreed && { parts, offers: [], propose: undefined }) }],
    } });
  });
  await page.route("**/api/service-charges/L00001/works/CON-1/plan", (route) => {
    asked = route.request().postDataJSON();
    return route.fulfill({ json: {} });
  });
  await page.route("**/api/service-charges/L00001/works/CON-2/plan", (route) => route.fulfill({ status: 422, contentType: "application/problem+json", json: {
    type: "/problems/wrong", status: 422, title: "Something is missing", errors: [{ field: "offer", code: "leasehold.works.offer", message: "Choose a way to pay" }],
  } }));
  await open(page, `${lease}/works`);
  await expect(page.getByRole("link", { name: "account" })).toHaveAttribute("href", "/app/accounts/AM00001");
  const ask = page.getByRole("button", { name: "Ask for this" });
  await press(ask.last());
  await expect(page.locator(summary)).toBeFocused();
  await expect(page.locator("#offer-CON-2-error")).toBeVisible();
  await expect(page.locator("#offer-error")).toHaveCount(0);
  await look(page);
  complaints.splice(0, complaints.length, ...complaints.filter((one) => !one.includes("422")));

  // Whoever puts it right stays among the choices, and is not called back by what becomes of the other bill.
  const right = page.locator("#offer-CON-2");
  await right.focus();
  await page.keyboard.press("Space");
  await expect(right).toBeChecked();
  await expect(right).toBeFocused();

  await press(page.locator("#offer"));
  await press(ask.first());
  await expect(page.locator("tbody tr")).toHaveCount(1);
  await expect(page.locator(summary)).not.toBeFocused();
  expect(asked).toEqual({ offer: "12" });
  await expect(ask).toHaveCount(1);
  await look(page);

  agreed = true;
  await page.reload();
  await expect(page.getByRole("region")).toHaveCount(2);
  await expect(page.getByRole("region", { name: "CON-2" })).toHaveCount(1);
  await look(page);
});

test("a time to talk is booked, moved and given back; one that somebody else was quicker to take is told, and not offered again", async ({ page, complaints, look }) => {
  await open(page, `${lease}/surgery`);
  const book = page.getByRole("button", { name: "Book this time" });
  const yours = page.getByRole("heading", { name: "Your time" });
  await press(book);
  await expect(page.locator(summary)).toBeFocused();
  await look(page);

  const times = page.locator("input[name=time]");
  const taken = await times.nth(1).getAttribute("value");
  await press(times.nth(1));
  await page.fill("#about", "The bill for the roof");
  await press(book);
  await expect(yours).toBeVisible();
  await expect(page.locator(".govuk-summary-list")).toContainText("The bill for the roof");
  await expect(page.locator(`input[value="${taken}"]`)).toHaveCount(0);
  await look(page);
  const [file] = await Promise.all([page.waitForEvent("download"), press(page.getByRole("link", { name: "calendar" }))]);
  expect(file.suggestedFilename()).toMatch(/\.ics$/);

  await press(times.last());
  const when = await times.last().getAttribute("value");
  await page.route("**/api/service-charges/L00001/surgery", (route) => route.fulfill({
    status: 409, contentType: "application/problem+json",
    json: { type: "/problems/leasehold.surgery.taken", title: "That time is gone", status: 409, detail: "Somebody else has that time now." },
  }));
  await page.route("**/api/pages/service-charges/L00001/surgery", async (route) => {
    const answer = await route.fetch();
    const json = (await answer.json()) as { times: { value: string }[] };
    await route.fulfill({ response: answer, json: { ...json, times: json.times.filter(({ value }) => value !== when) } });
  });
  await press(book);
  await expect(page.locator(summary)).toContainText("Somebody else has that time now.");
  await expect(page.locator(`input[value="${when}"]`)).toHaveCount(0);
  await look(page);
  complaints.splice(0, complaints.length, ...complaints.filter((one) => !one.includes("409")));
  await page.unrouteAll();

  await press(times.first());
  await press(book);
  await expect(page.locator(`input[value="${taken}"]`)).toHaveCount(1);
  await press(page.getByRole("button", { name: "I do not come" }));
  await expect(yours).toHaveCount(0);
  await look(page);
});
