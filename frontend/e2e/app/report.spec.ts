import { randomBytes } from "node:crypto";
import { request } from "node:http";
import type { Page, Request } from "@playwright/test";
import { atADesk, begin, goIn, open, press, settled, step, upToCheck, upToStep } from "../support/app.ts";
import { Forms } from "../support/forms.ts";
import { forgive } from "../support/complaints.ts";
import { kept, logInAnew } from "../support/people.ts";
import { picture } from "../support/picture.ts";
import { drippingTap, goOn } from "../support/report.ts";
import { expect, test } from "../support/test.ts";

// One after another: a report not begun in earnest is gone on with, so two at once would be the same.
test.describe.configure({ mode: "default" });
test.use({ storageState: kept("ruth"), hasTouch: true });

test("a repair is reported with a thumb, with a photo and a time, and every step is accessible and can be followed by ear", async ({ page, look, readThrough }) => {
  await begin(page);
  const wrong = page.locator(".govuk-error-summary");
  await upToCheck(page, drippingTap, {
    photo: picture(),
    onStep: async (shown, at) => {
      // Nothing is answered yet.
      if (at === "questions") {
        await press(shown.locator("main form button").last());
        await expect(wrong).toBeFocused();
        await readThrough(shown);
      }
      await look(shown);
      await readThrough(shown);
    },
  });
  await page.goBack();
  await expect(page.locator("main button[aria-current]")).toHaveCount(1);
  await readThrough(page);
  await page.goForward();
  await settled(page);
  await expect(page.locator(".govuk-inset-text").first()).toContainText(/minutes? left/);
  await page.getByRole("button", { name: "longer" }).tap();
  await expect(page.getByRole("button", { name: "longer" })).toHaveCount(0);
  await expect(page.locator(".govuk-summary-list")).toContainText("1 photo");
  await page.locator("main form button").last().tap();
  await expect(page.locator(".app-reference")).toContainText("REP-");
  await expect(page.getByRole("link", { name: "calendar" })).toHaveAttribute("href", /\.ics|calendar/);
  await look(page);
  await readThrough(page);
  await page.locator(".app-photos, main a[href^='/app/repairs/REP-']").first().tap();
  await expect(page.locator(".app-photos img")).toHaveCount(1);
});

test("a report begun in the app is finished on the light pages", async ({ page }) => {
  await begin(page);
  await upToStep(page, "words", { where: "bathroom", bathroom: "toilet", toilet: "seat" });
  await page.fill("#words", "The seat is loose.");
  await page.locator("main form button").tap();
  await expect(page.locator("#photo")).toBeVisible();
  await page.goto(page.url().replace("/app/", "/"));
  const reference = await goOn(page, {});
  await open(page, `/app/repairs/${reference}`);
  await expect(page.locator("main")).toContainText("The seat is loose.");
});

test("a report begun on the light pages is finished in the app, from the step that is open", async ({ page, context }) => {
  const draft = await new Forms(context.request).report({ where: "bathroom", bathroom: "bath", bath: "panel" }, "photos");
  await open(page, `/app/repairs/report/${draft}`);
  await expect.poll(() => step(page)).toBe("photos");
  await upToCheck(page, {}, { slot: "call-back" });
  await expect(page.locator(".govuk-summary-list")).toContainText("It has been like this since Sunday.");
  await page.locator("main form button").last().tap();
  const reference = await page.locator(".app-reference").innerText();
  await page.goto(`/repairs/${reference}`);
  await expect(page.locator("main")).toContainText("It has been like this since Sunday.");
});

test("a photo whose line breaks half way, and whose answer is lost the next time, is one photo in the end, and nobody waits for it", async ({ page, context, complaints }) => {
  const draft = await new Forms(context.request).report({ where: "kitchen", kitchen: "sink", sink: "cracked" }, "photos");
  await open(page, `/app/repairs/report/${draft}/photos`);
  let tries = 0;
  await page.route(/\/photos$/, async (route) => {
    if (route.request().method() !== "POST" || tries > 1) return route.fallback();
    if (tries++ === 0) await sendHalf(route.request());
    else await route.fetch();
    await route.abort("connectionreset");
  });
  await page.setInputFiles("#photo", picture());
  await expect(page.locator(".app-photos li")).toContainText("Waiting to send");
  await page.locator("main form button").last().tap();
  await expect(page.locator("#notes")).toBeVisible();
  await upToCheck(page, {}, { slot: "call-back" });
  await expect.poll(() => tries, { timeout: 30_000 }).toBe(2);
  await page.locator("main form button").last().tap();
  await page.locator("main a[href^='/app/repairs/REP-']").first().tap();
  await expect(page.locator(".app-photos img")).toHaveCount(1);
  forgive(complaints);
});

/* On a phone that is opened anew in between: cold.spec. */
test.describe("at a desk", () => {
  test.use(atADesk);

  test("a report without a signal is kept with its photo, and goes out by itself when there is one", async ({ page, context, look, complaints }) => {
    const fields = await ready(page);
    await context.setOffline(true);
    await goIn(page);
    await expect(page).toHaveURL(/here-.*\/place/);
    await upToCheck(page, { where: "kitchen", kitchen: "fan" }, {
      photo: picture(), slot: "call-back",
      // What the server says that a step keeps is what is asked on it, and nothing is left out.
      onStep: async (shown, at) => void (fields[at]?.length && expect(await named(shown), at).toEqual(fields[at])),
    });
    await press(page.locator("main form button").last());
    await expect(page.getByText("Waiting to send")).toBeVisible();
    await look(page);
    const photo = page.waitForResponse((answer) => answer.url().endsWith("/photos") && answer.ok(), { timeout: 60_000 });
    await context.setOffline(false);
    await expect(page.getByText("Your report is sent")).toBeVisible({ timeout: 30_000 });
    await press(page.getByRole("link", { name: "REP-" }));
    await expect(page.locator(".app-reference")).toContainText("REP-");
    await photo;
    await page.goto(page.url().replace("/reported", ""));
    await expect(page.locator(".app-photos img")).toHaveCount(1);
    forgive(complaints);
  });
});

test("a report that loses its signal half way goes on on the phone, and is the same report in the end", async ({ page, context, look, complaints }) => {
  await ready(page);
  await goIn(page);
  await upToStep(page, "words", { where: "bathroom", bathroom: "bath", bath: "cracked" });
  const draft = page.url().split("/").at(-2);
  await context.setOffline(true);
  await page.fill("#words", "It fell on the tiles.");
  await page.locator("main form button").tap();
  await expect(page).toHaveURL(/here-.*\/photos/);
  await look(page);
  await upToCheck(page, {}, { slot: "call-back" });
  await expect(page.locator(".govuk-summary-list")).toContainText("It fell on the tiles.");
  await page.locator("main form button").last().tap();
  await expect(page.getByText("Waiting to send")).toBeVisible();
  const sent = page.waitForRequest("**/api/repair-drafts/*/send");
  await context.setOffline(false);
  expect((await sent).url()).toContain(draft);
  await expect(page.getByText("Your report is sent")).toBeVisible({ timeout: 30_000 });
  forgive(complaints);
});

test("notes that are changed without a signal and are too long keep the report, and stand where they are made shorter", async ({ page, context, look, readThrough, complaints }) => {
  const notes = "Ring. ".repeat(100);
  await ready(page);
  await goIn(page);
  await upToStep(page, "slot", { where: "bathroom", bathroom: "bath", bath: "seal" });
  await context.setOffline(true);
  await upToCheck(page, {}, { slot: "call-back" });
  await page.locator(".govuk-summary-list a[href$='/access']").tap();
  await expect(page.locator("#notes")).toHaveValue("Ring the lower bell");
  await page.fill("#notes", notes);
  await page.locator("main form button").last().tap();
  await expect.poll(() => step(page)).toBe("check");
  await page.locator("main form button").last().tap();
  await expect(page.getByText("Waiting to send")).toBeVisible();
  const sends: string[] = [];
  page.on("request", (request) => void (request.url().endsWith("/send") && sends.push(request.url())));
  await context.setOffline(false);
  await expect(page.getByText("Needs you")).toBeVisible({ timeout: 30_000 });
  expect(sends).toEqual([]);
  await expect(page.locator("main")).toContainText("500 characters or fewer");
  await look(page);
  await page.locator("main a.govuk-button").tap();
  await expect(page.locator(".govuk-error-summary")).toBeFocused();
  await expect(page.locator("#notes")).toHaveValue(notes);
  await look(page);
  await readThrough(page);
  await page.fill("#notes", "Ring once");
  await page.locator("main form button").last().tap();
  await expect(page.getByText("Your report is sent")).toBeVisible({ timeout: 30_000 });
  forgive(complaints);
});

test("what was typed in the app and left does not stand over what was answered on the light pages since", async ({ page, context }) => {
  const draft = await new Forms(context.request).report({ where: "bathroom", bathroom: "bath", bath: "loose" }, "words");
  const address = `/app/repairs/report/${draft}/words`;
  await open(page, address);
  await page.fill("#words", "Typed and left.");
  await page.goto(address.replace("/app/", "/"));
  await page.fill("#words", "Answered since.");
  await page.locator("main form button").click();
  await open(page, address);
  await expect(page.locator("#words")).toHaveValue("Answered since.");
});

test("a time is asked for when there is a signal", async ({ page, context, complaints }) => {
  await ready(page);
  await context.setOffline(true);
  await goIn(page);
  await upToCheck(page, { where: "kitchen", kitchen: "cupboards", "kitchen-units": "worktop" }, { slot: "later" });
  await page.locator("main form button").last().tap();
  await expect(page.getByText("Waiting to send")).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText("Needs you")).toBeVisible({ timeout: 30_000 });
  await page.goto("/app/");
  await expect(page.getByText("Needs you")).toBeVisible();
  await page.locator("main li", { hasText: "Needs you" }).getByRole("link").tap();
  await expect(page.locator("main h1")).toBeVisible();
  await expect.poll(() => step(page)).toBe("slot");
  forgive(complaints);
});

/* The same of one that waited for a signal: outbox.test.ts. */
test("a report whose answer a flaky line loses is sent again as the same, and is one repair", async ({ page, context, complaints }) => {
  const repairs = async () => new Set((await (await context.request.get("/repairs")).text()).match(/REP-[A-Z0-9-]+/g));
  const keys: (string | undefined)[] = [];
  const references = new Set<string>();
  await page.route("**/api/repair-drafts/*/send", async (route) => {
    keys.push(route.request().headers()["idempotency-key"]);
    const answer = await route.fetch();
    references.add(((await answer.json()) as { reference: string }).reference);
    await (keys.length === 1 ? route.fulfill({ status: 502, body: "" }) : route.fulfill({ response: answer }));
  });
  const draft = await new Forms(context.request).report({ where: "kitchen", kitchen: "sink", sink: "loose" }, "check");
  const before = await repairs();
  await open(page, `/app/repairs/report/${draft}/check`);
  await page.locator("main form button").last().tap();
  await expect(page.locator(".govuk-error-summary")).toBeFocused();
  await page.locator("main form button").last().tap();
  await expect(page).toHaveURL(/\/REP-[^/]+\/reported$/);
  expect(keys).toEqual([keys[0], keys[0]]);
  expect(keys[0]).toBeTruthy();
  expect(references.size).toBe(1);
  expect([...(await repairs())].filter((reference) => !before.has(reference))).toEqual([...references]);
  forgive(complaints, /502/);
});

test("whoever loses the line in the moment of the send reads the reference, and what happens next once it is back", async ({ page, context, look, readThrough, complaints }) => {
  const draft = await new Forms(context.request).report({ where: "kitchen", kitchen: "cupboards", "kitchen-units": "door" }, "check");
  await open(page, `/app/repairs/report/${draft}/check`);
  let away = true;
  await page.route("**/api/pages/repairs/REP-*", (route) => (away ? route.abort("internetdisconnected") : route.fallback()));
  await page.locator("main form button").last().tap();
  await expect(page.locator(".app-reference")).toContainText("REP-");
  await expect(page.locator("main")).toContainText("We have your report.");
  await look(page);
  await readThrough(page);
  away = false;
  await page.getByRole("button", { name: "Try again" }).tap();
  await expect(page.getByRole("link", { name: "Follow this repair" })).toBeVisible();
  await expect(page.locator("main")).not.toContainText("We have your report.");
  forgive(complaints);
});

test("nothing of a report is left behind by whoever logs out", async ({ page, context, complaints }) => {
  await context.clearCookies();
  await logInAnew(page, "grace");
  await ready(page);
  await context.setOffline(true);
  await goIn(page);
  await expect(page).toHaveURL(/here-.*\/place/);
  await context.setOffline(false);
  await page.locator(".app-header form button").tap();
  await expect(page).toHaveURL(/signed-out/);
  expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
  forgive(complaints);
});

/** As much of an upload as passes before the line breaks. */
async function sendHalf(upload: Request): Promise<void> {
  const length = 100_000;
  const headers = { ...(await upload.allHeaders()), "content-length": String(length) };
  const half = request(upload.url(), { method: "POST", headers });
  // That it is not answered is the point.
  half.on("error", () => undefined);
  await new Promise<void>((done) => half.write(randomBytes(length / 2), () => done()));
  half.destroy();
}

/** The names of what can be filled in. */
async function named(page: Page): Promise<string[]> {
  const names = await page.locator("main form").locator("input, textarea, select, button[name]").evaluateAll((all) => all.map((input) => input.getAttribute("name") ?? ""));
  return [...new Set(names)];
}

/** The first page, with everything read that a report without a signal needs; gives the fields of each step. */
async function ready(page: Page): Promise<Record<string, string[]>> {
  const steps = page.waitForResponse(/HereSteps/);
  const ahead = page.waitForResponse("**/api/pages/repairs/report/ahead");
  await page.goto("/app/repairs/report");
  const [read] = await Promise.all([ahead, steps]);
  await page.waitForLoadState("networkidle");
  const { asked } = (await read.json()) as { asked: { step: string; fields: { name: string }[] }[] };
  return Object.fromEntries(asked.map(({ step, fields }) => [step.toLowerCase(), fields.map(({ name }) => name)]));
}
