import type { Browser, Page } from "@playwright/test";
import { goIn, open, press, settled, throughTheLogIn, upToCheck } from "../support/app.ts";
import { caughtUp, dayIn, putForward, quiet } from "../support/clock.ts";
import { kept, type Person } from "../support/people.ts";
import { picture } from "../support/picture.ts";
import { times } from "../support/report.ts";
import { finish, give, open as openVisit } from "../support/staff.ts";
import { expect, test } from "../support/test.ts";

/** Who reports, and who comes: others on each screen, so that nobody waits for anybody. */
const hands: Record<string, { resident: Person; operative: Person; code: string }> = {
  "journey-phone": { resident: "ruth", operative: "kofi", code: "OP01" },
  "journey-desktop": { resident: "daniel", operative: "yusuf", code: "OP03" },
};

/** Without the stream it would be half a minute. */
const live = { timeout: 10_000 };

/** Being asked how it went is a job of its own, after the one that tells the repair. */
const inLine = { timeout: 60_000 };

test("from the log-in over a photo, a time, another and none to the visit, which is followed as it happens, and what was thought of it", async ({ page, browser, look }, { project }) => {
  test.slow();
  const { resident, operative, code } = hands[project.name];
  const next = page.locator("main .govuk-body-l");
  await putForward(page, quiet, "08:01");
  await caughtUp(page);
  await open(page, "/app/");
  await press(page.locator(".app-nav button"));
  await throughTheLogIn(page, resident);
  await settled(page);
  const reference = await report(page);
  await expect(page.locator(".app-photos img")).toHaveCount(1);
  const booked = await next.innerText();

  await press(page.locator("main a[href$='/time']"));
  await press(times(page).nth(-2));
  await press(page.locator("main form button"));
  await expect(next).not.toHaveText(booked);
  await expect(next).toContainText("We will come on");

  await press(page.locator("main a[href$='/cancel-visit']"));
  await page.fill("#reason", "I am away that day");
  await press(page.locator("main form button"));
  await expect(next).toContainText("We will ring you");

  await press(page.locator("main a[href$='/time']"));
  await press(times(page).first());
  const follows = page.waitForResponse((answer) => answer.url().endsWith(`/api/repairs/${reference}/events`));
  await press(page.locator("main form button"));
  await expect(next).toContainText("We will come on");
  await follows;
  let loads = 0;
  page.on("load", () => loads++);

  const desk = await as(browser, "lena");
  await give(desk, reference, dayIn(await next.innerText()), code, quiet);
  const hand = await as(browser, operative);
  const visit = await openVisit(hand, reference);
  await hand.getByRole("button", { name: "I am on my way" }).click();
  await expect(next).toContainText("Somebody is on the way to you now.", live);
  await look(page);
  await hand.getByRole("button", { name: "I have arrived" }).click();
  await expect(next).toContainText("Somebody is with you now.", live);
  await look(page);
  await finish(hand, visit);
  await expect(next).not.toContainText("Somebody is with you now.", live);
  await expect(next).toContainText("The work is done.", inLine);
  await expect(page.locator(".app-timeline")).toContainText("The work was done");
  await look(page);
  await press(page.locator(`main a[href='/app/surveys/${reference}']`));
  expect(loads).toBe(0);

  for (const score of ["repair", "time", "manner"]) await press(page.locator(`input[name=${score}][value="5"]`));
  await press(page.locator("input[name=keptWord][value=yes]"));
  await press(page.locator("main form button"));
  await expect(page.locator(".govuk-panel")).toContainText("Thank you");
  await look(page);
});

/** Reports it with a photo and the last of the times offered, for one that is soon can be changed no more; leads to its page. */
async function report(page: Page): Promise<string> {
  await press(page.locator("main a[href='/app/repairs/report']"));
  await expect(page.locator("main ul a[href^='tel:']").first()).toBeVisible();
  await goIn(page);
  await upToCheck(page, { where: "bathroom", bathroom: "tap", tap: "hard" }, { photo: picture(), slot: "last" });
  await press(page.locator("main form button").last());
  const reference = await page.locator(".app-reference").innerText();
  await press(page.locator(`main a[href='/app/repairs/${reference}']`));
  await settled(page);
  return reference;
}

/** Somebody of the landlord's, on the light pages. */
async function as(browser: Browser, person: Person): Promise<Page> {
  return (await browser.newContext({ storageState: kept(person), javaScriptEnabled: false })).newPage();
}
