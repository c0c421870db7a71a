import type { Page } from "@playwright/test";
import { open, settled } from "../support/app.ts";
import { forgive } from "../support/complaints.ts";
import { keepFinished } from "../support/outbox.ts";
import { readOtherwise } from "../support/modes.ts";
import { kept } from "../support/people.ts";
import { expect, test } from "../support/test.ts";

test.use({ storageState: kept("daniel") });

test("what is kept on a phone says why its person is needed, and each of its states is accessible", async ({ page, context, complaints, look: see, lookWider, readThrough }) => {
  test.slow();
  const look = async (shown: Page) => {
    await see(shown);
    await lookWider(shown);
    await readOtherwise(shown);
    await readThrough(shown);
  };
  const ahead = page.waitForResponse("**/api/pages/repairs/report/ahead");
  await open(page, "/app/repairs/report");
  const { asked } = (await (await ahead).json()) as { asked: { step: string; fields: { options: { value: string }[] }[] }[] };
  const place = asked.find(({ step }) => step === "PLACE")!.fields[0].options[0].value;
  const bath = { place, where: "bathroom", bathroom: "bath", words: "It has been like this since Sunday.", slot: "call-back" };
  const [seal, smell, tap, something, elsewhere, line] = await keepFinished(page, [
    { title: "The seal", answers: { ...bath, bath: "seal", slot: "later" }, photo: "no picture" },
    { title: "The smell", answers: { ...bath, bath: "panel", words: "I can smell gas" } },
    // In the same home the same is reported already.
    { title: "The tap", answers: { ...bath, bathroom: "tap", tap: "loose" } },
    { title: "Something", answers: { place: bath.place, where: "bathroom", slot: "call-back" } },
    { title: "Elsewhere", answers: { ...bath, bath: "loose", place: "home:nobodys" } },
    { title: "The line", answers: { ...bath, bath: "cracked" } },
  ]);
  await page.route("**/api/repair-drafts", (route) => (route.request().headers()["idempotency-key"] === line.key ? route.fulfill({ status: 503 }) : route.fallback()));
  await open(page, "/app/repairs/report");
  const list = page.locator("main ul:not(.app-photos)", { has: page.locator(".govuk-tag") }).locator("li");
  const photo = page.locator("main .app-photos li");
  await expect(photo).toContainText(/Needs you.*A photo could not be added. The file must be a photo/, { timeout: 60_000 });
  await expect(list).toContainText([/Needs you.*Pick a time/, /Needs you.*whom to ring/, /Needs you.*Read what we say/, /Needs you.*still something/, /Needs you.*Choose a home or a building/, /Waiting to send/]);
  await look(page);
  await open(page, "/app/");
  await expect(list).toHaveCount(6);
  await expect(photo.getByRole("button")).toHaveText(["Remove photo 1"]);
  await look(page);

  const leads = { [seal.id]: "slot", [smell.id]: "danger", [tap.id]: "advice", [something.id]: "questions", [elsewhere.id]: "place" };
  for (const [id, step] of Object.entries(leads)) {
    await open(page, `/app/repairs/report/${id}`);
    if (step === "slot") await look(page);
    await page.locator("main a.govuk-button").press("Space");
    await expect(page).toHaveURL(new RegExp(`/${step}(\\?|$)`));
    await settled(page);
    if (step === "danger" || step === "advice") await look(page);
  }

  await page.locator(".app-header__user button").click();
  await page.getByRole("button", { name: "Send it now" }).click();
  await expect(page.getByRole("dialog")).toContainText("It could not be sent now.");
  await expect(page.getByRole("dialog").locator("h2")).toBeFocused();
  await look(page);

  // The log-in has ended elsewhere.
  await context.clearCookies();
  for (const path of ["/app/", `/app/repairs/report/${line.id}`]) {
    await open(page, path);
    await expect(page.locator("main")).toContainText("A report on this device waits to be sent. Log in to send it.");
    await expect(page.locator("main")).not.toContainText("The line");
    await look(page);
  }
  forgive(complaints, /\/api\/repair-drafts answered 503|status of 503/);
});
