import { expect, test, type Browser, type Page } from "@playwright/test";
import { dayFields, dayIn, putForward } from "../support/clock.ts";
import { Forms } from "../support/forms.ts";
import { keep } from "../support/made.ts";
import { kept, type Person } from "../support/people.ts";
import { arrive, finish, give } from "../support/staff.ts";

/*
 * Drives the portal once to where every page has something to show: visits booked, begun, missed, done and rated, all
 * today but one. It is for a portal whose clock stands at a morning, as that of `mvn verify` does.
 */
const loose = { where: "bathroom", bathroom: "tap", tap: "loose" };
const basin = { where: "bathroom", bathroom: "sink", sink: "loose" };
const toilet = { where: "bathroom", bathroom: "toilet", toilet: "loose" };

test("a day's work is brought about", async ({ browser }) => {
  test.slow();
  const [amina, daniel, tomasz, ruth] = await Promise.all((["amina", "daniel", "tomasz", "ruth"] as const).map((person) => as(browser, person)));
  const booked = await amina.forms.report(loose);
  const asked = await daniel.forms.report(toilet);
  const arrived = await tomasz.forms.report(loose);
  const answered = await daniel.forms.report(basin);
  const nobodyIn = await ruth.forms.report(loose);
  const waiting = await ruth.forms.report(toilet);
  const flooded = await tomasz.forms.emergency("flood");
  const draft = await amina.forms.report({ where: "kitchen", kitchen: "sink" }, "check", "call-back");
  await amina.forms.addPhoto(draft);
  const alarming = await amina.forms.report({ where: "bathroom", bathroom: "bath", bath: "panel", words: "I can smell gas" }, "danger");
  const advised = await amina.forms.report(loose, "advice");

  const warned = await tomasz.forms.report({ where: "damp", damp: "ill" }, "advice");
  const othersToMend = await tomasz.forms.report({ where: "electrics", electrics: "none", "power-neighbours": "street" }, "advice");

  const day = await dayOf(daniel.page, asked);
  const lena = await as(browser, "lena");
  const work = [[daniel, asked, "OP01"], [tomasz, arrived, "OP01"], [daniel, answered, "OP01"], [ruth, nobodyIn, "OP03"], [ruth, waiting, "OP03"]] as const;
  for (const [person, reference, operative] of work) {
    await give(lena.page, reference, await dayOf(person.page, reference), operative, day);
  }
  const later = await dayOf(amina.page, booked);
  await give(lena.page, booked, later, "OP03", new Date(day.getTime() + week));
  await lena.page.locator("tr", { hasText: booked }).locator("a[href*='/move']").click();
  const move = new URL(lena.page.url()).pathname + new URL(lena.page.url()).search;

  const kofi = await as(browser, "kofi");
  const arrivedVisit = await arrive(kofi.page, arrived);
  for (const reference of [asked, answered]) await finish(kofi.page, await arrive(kofi.page, reference));
  const yusuf = await as(browser, "yusuf");
  await finish(yusuf.page, await arrive(yusuf.page, waiting), new Date(day.getTime() + week));
  const knocking = `${await arrive(yusuf.page, nobodyIn)}/no-access`;
  // Nobody has to be in before the time they were given, and the afternoon is the first that a morning offers.
  await putForward(yusuf.page, day, "12:05");
  await yusuf.page.goto(knocking);
  await yusuf.page.fill("#note", "Knocked twice, too dark for a photo");
  await yusuf.page.locator("main form button").click();
  await expect(yusuf.page).not.toHaveURL(/no-access/);

  await expect(async () => {
    await daniel.forms.read(`/surveys/${asked}`);
    await daniel.forms.read(`/surveys/${answered}`);
  }).toPass({ timeout: 60_000 });
  await daniel.forms.send(`/surveys/${answered}`, { repair: "1", time: "2", manner: "3", keptWord: "no", improve: "It leaks again." });
  await amina.page.goto("/messages");
  const message = (await amina.page.locator("main h2 a").first().getAttribute("href")) ?? "";
  await amina.forms.setUpDebit("AG00001");
  await amina.forms.beginToPay("AG00001");
  await amina.page.goto("/payments");
  const unpaid = (await amina.page.locator("tbody a[href^='/payments/']").first().getAttribute("href"))?.split("/").pop() ?? "";

  // The building of Grace's lease, as the demo landlord has it.
  const consulted = await (await as(browser, "helen")).forms.consult("SC-B0311");
  const askedAbout = await (await as(browser, "grace")).forms.askAbout("L00001");
  await ruth.page.goto("/accounts");
  const behind = (await ruth.page.locator("main h2 a").first().getAttribute("href"))?.split("/").pop() ?? "";
  await expect(async () => {
    await ruth.page.goto(`/arrears/${behind}`);
    await expect(ruth.page.locator("main")).toContainText("behind with your rent. The oldest", { timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
  await ruth.forms.typePlan(behind, dayFields("first", day, 10));
  const moneyFile = await takenIn((await as(browser, "priya")).page);
  keep({ moneyFile, behind, askedAbout, consulted, booked, draft, alarming, advised, warned, othersToMend, message, unpaid, arrived, arrivedVisit, nobodyIn, asked, answered, waiting, flooded, move });
});

const week = 7 * 24 * 60 * 60 * 1000;

async function as(browser: Browser, person: Person) {
  const context = await browser.newContext({ storageState: kept(person) });
  const page = await context.newPage();
  return { page, forms: new Forms(context.request) };
}

/** A bank's file with a payment of nobody's. @returns the address of its page */
async function takenIn(page: Page): Promise<string> {
  await page.goto("/desk/money-in");
  await page.check("input[name='sender'][value='bank-statement']");
  const lines = "Date,Type,Reference,Paid in,Paid out\n11/01/2027,FPI,NOBODY,47.11,\n";
  await page.setInputFiles("#file", { name: "statement.csv", mimeType: "text/csv", buffer: Buffer.from(lines) });
  await page.fill("#rows", "1");
  await page.fill("#total", "47.11");
  const next = page.locator("main form button").last();
  await next.click();
  await expect(page).toHaveTitle(/Check what is in the file/);
  await next.click();
  await page.goto("/desk/money-files");
  return (await page.locator("tbody a").first().getAttribute("href")) ?? "";
}

/** The day that somebody comes, as the resident reads it. */
async function dayOf(page: Page, reference: string): Promise<Date> {
  await page.goto(`/repairs/${reference}`);
  return dayIn(await page.locator("main .govuk-body-l").first().innerText());
}
