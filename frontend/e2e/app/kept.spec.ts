import type { Page } from "@playwright/test";
import { follow, goIn, open, upToStep } from "../support/app.ts";
import { fromTheCamera, toPhotos, waitingPhotos } from "../support/camera.ts";
import { forgive } from "../support/complaints.ts";
import { kept, logInAnew } from "../support/people.ts";
import { type Answers, goOn } from "../support/report.ts";
import { expect, test } from "../support/test.ts";

// Whoever logs out does so for everybody of that name.
test.describe.configure({ mode: "default" });
test.use({ hasTouch: true });

test.describe("photos", () => {
  test.use({ storageState: kept("ruth") });

  test("a photo is made small and upright on the phone, without the camera's notes", async ({ page, context, complaints }) => {
    await toPhotos(page);
    const picture = await fromTheCamera(page);
    await context.setOffline(true);
    await page.setInputFiles("#photo", picture);
    await expect(page.locator(".app-photos li")).toContainText("Waiting to send");
    // It is seen though no address of ours has it.
    await expect.poll(() => page.locator(".app-photos img").evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(1365);
    expect(await waitingPhotos(page)).toEqual([
      { width: 1365, height: 2048, type: "image/jpeg", size: expect.any(Number), notes: false, redLeft: false, redRight: true },
    ]);
    await page.locator(".app-photos button").tap();
    await expect(page.locator(".app-photos li")).toHaveCount(0);
    await context.setOffline(false);
    forgive(complaints);
  });

  test("a photo that nobody can open is told before it is sent", async ({ page, look, lookWider }) => {
    await toPhotos(page);
    const sent: string[] = [];
    page.on("request", (request) => request.url().endsWith("/photos") && request.method() === "POST" && sent.push(request.url()));
    await page.setInputFiles("#photo", { name: "IMG_0001.HEIC", mimeType: "image/heic", buffer: Buffer.from("\0\0\0\u0018ftypheic\0\0\0\0", "latin1") });
    await expect(page.locator(".govuk-error-summary")).toContainText("We can take a JPEG, PNG or WebP. On an iPhone open Settings, Camera, Formats");
    await expect(page.locator("#photo")).toBeVisible();
    await look(page);
    await lookWider(page);
    expect(sent).toEqual([]);
  });

  test("a photo that is always too slow is its person's to try again or to leave", async ({ page, complaints, look, lookWider }) => {
    await toPhotos(page);
    const address = page.url();
    await page.route("**/api/repair-drafts/*/photos", (route) => route.abort());
    for (const many of [1, 2]) {
      await page.setInputFiles("#photo", await fromTheCamera(page));
      await expect(page.locator(".app-photos li")).toHaveCount(many);
    }
    await triedOften(page);
    await page.goto("/app/");
    await expect(page.locator(".app-photos li")).toHaveCount(2);
    await page.goto(address);
    const photos = page.locator(".app-photos li");
    await expect(photos.first()).toContainText("Needs you");
    await expect(photos.first()).toContainText("could not be sent");
    await look(page);
    await lookWider(page);
    await photos.first().getByRole("button", { name: /^Send without photo/ }).tap();
    await expect(photos).toHaveCount(1);
    await page.unroute("**/api/repair-drafts/*/photos");
    await photos.first().getByRole("button", { name: /^Try photo/ }).tap();
    await expect(photos.locator("img[src^='/repairs/']")).toHaveCount(1);
    forgive(complaints);
  });
});

test("a report that the server has a draft of can still be changed and deleted on this phone", async ({ page, context, complaints, look, lookWider }) => {
  await logInAnew(page, "grace");
  await keptWithoutSignal(page);
  const here = new URL(page.url()).pathname.split("/")[4];
  const mirrored = page.waitForResponse("**/answers/place");
  await context.setOffline(false);
  await page.goto("/app/");
  const draft = (await mirrored).url().split("/")[5];

  await page.goto(`/app/repairs/report/${here}/questions`);
  await expect(page.locator("main form button")).toBeVisible();
  await page.waitForLoadState("networkidle");
  await context.setOffline(true);
  await upToStep(page, "check", { where: "kitchen", kitchen: "tap", tap: "hard" });
  await page.locator("main form button").last().tap();
  await expect(page.getByText("Waiting to send")).toBeVisible();
  await look(page);
  await lookWider(page);
  await page.getByRole("button", { name: "Change this report" }).tap();
  await expect(page.locator("main .govuk-summary-list")).toBeVisible();
  await page.locator("main form button").last().tap();
  await page.getByRole("button", { name: "Delete this report" }).tap();
  await expect(page.getByRole("heading", { name: "Do you want to delete this report?" })).toBeFocused();
  await look(page);
  await lookWider(page);
  await page.getByRole("button", { name: "No, keep it" }).tap();
  await expect(page.getByRole("button", { name: "Delete this report" })).toBeFocused();
  await page.getByRole("button", { name: "Delete this report" }).tap();
  await page.getByRole("button", { name: "Yes, delete it" }).tap();
  await expect(page).toHaveURL(/\/app\/repairs\/report$/);
  const gone = page.waitForResponse((answer) => answer.request().method() === "DELETE");
  await context.setOffline(false);
  expect((await gone).url()).toContain(draft);
  expect((await gone).status()).toBe(204);
  forgive(complaints);
});

test("two reports begun without a signal are two: each is gone on with as itself, and one is finished on the simple pages while the other waits", async ({ page, context, complaints, look }) => {
  test.slow();
  await logInAnew(page, "grace");
  const sink: Answers = { where: "kitchen", kitchen: "sink", sink: "cracked" };
  const bath: Answers = { where: "bathroom", bathroom: "bath", bath: "panel" };
  const id = () => page.url().split("/").at(-2);
  const unfinished = page.locator("main ul", { has: page.locator(".govuk-tag") }).locator("li");
  await keptWithoutSignal(page);
  const first = id();
  await upToStep(page, "words", sink);
  await follow(page, "/app/repairs/report");
  await expect(unfinished).toHaveText([/Not finished/]);
  await goIn(page);
  const second = id();
  expect(second).not.toBe(first);
  await upToStep(page, "words", bath);
  await page.fill("#words", "The panel came off.");
  await follow(page, "/app/repairs/report");
  await expect(unfinished).toHaveText([/bath.*Not finished/i, /sink.*Not finished/i]);
  await look(page);
  await unfinished.last().getByRole("link").tap();
  await expect(page).toHaveURL(new RegExp(`${first}$`));
  await expect(page.locator("#words")).toHaveValue("");
  await page.fill("#words", "The sink cracked.");
  await page.locator("main form button").tap();
  await expect(page).toHaveURL(/photos$/);
  await follow(page, `/app/repairs/report/${second}/words`);
  await expect(page.locator("#words")).toHaveValue("The panel came off.");

  const drafts: Record<string, string> = {};
  page.on("response", (answer) => {
    const [, draft] = /repair-drafts\/([^/]+)\/answers\/questions$/.exec(answer.url()) ?? [];
    if (draft && answer.ok()) drafts[(answer.request().postDataJSON() as Answers)["where"] ?? ""] = draft;
  });
  await follow(page, "/app/repairs/report");
  await context.setOffline(false);
  await expect.poll(() => Object.keys(drafts).sort()).toEqual(["bathroom", "kitchen"]);
  await page.waitForLoadState("networkidle");
  await page.goto(`/repairs/report/${drafts["kitchen"]}/photos`);
  const reference = await goOn(page, {});
  await page.goto(`/repairs/${reference}`);
  await expect(page.locator("main")).toContainText("The sink cracked.");
  await page.goto(`/repairs/report/${drafts["bathroom"]}/questions?question=where`);
  await expect(page.locator("input[name=where][value=bathroom]")).toBeChecked();

  await open(page, "/app/repairs/report");
  await expect(unfinished).toHaveText([/Not finished/, /Sent/], { timeout: 30_000 });
  await expect(unfinished.last().getByRole("link")).toHaveAttribute("href", `/app/repairs/${reference}`);
  forgive(complaints);
});

test("logging out asks where something is not sent, and deletes it where that is wished", async ({ page, context, complaints, look, lookWider }) => {
  await logInAnew(page, "grace");
  await keptWithoutSignal(page);
  await page.locator(".app-header__user button").tap();
  await expect(page.getByRole("dialog")).toContainText("not sent");
  await look(page);
  await lookWider(page);
  await page.getByRole("button", { name: "Stay logged in" }).tap();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page).toHaveURL(/here-/);

  await page.locator(".app-header__user button").tap();
  await page.getByRole("button", { name: "delete" }).tap();
  await expect(page.locator("h1")).toHaveText("You are logged out on this device");
  await expect(page.locator("h1")).toBeFocused();
  await look(page);
  await lookWider(page);
  expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
  await context.setOffline(false);
  await expect(page).toHaveURL(/signed-out/);
  forgive(complaints);
});

test("logging out deletes what is not sent also where there is a signal", async ({ page, context, complaints }) => {
  await logInAnew(page, "grace");
  await keptWithoutSignal(page);
  // What the server has whole is not lost: it may not have this.
  await page.route("**/api/repair-drafts", (route) => route.abort());
  await context.setOffline(false);
  await page.reload();
  await expect(page.locator(".app-header__user")).toBeVisible();
  await page.goto("/app/repairs/report");
  await expect(page.getByText("Not finished")).toBeVisible();
  await page.locator(".app-header__user button").tap();
  await page.getByRole("button", { name: "delete" }).tap();
  await expect(page).toHaveURL(/signed-out/);
  await expect.poll(() => page.evaluate(() => indexedDB.databases())).toEqual([]);
  forgive(complaints);
});

/** As if they had been given up as often as they are tried. */
async function triedOften(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const store = await new Promise<IDBDatabase>((done) => {
      const asked = indexedDB.open("doorstep-reports");
      asked.onsuccess = () => done(asked.result);
    });
    const photos = store.transaction("photos", "readwrite").objectStore("photos");
    await new Promise<void>((done) => {
      const all = photos.getAll();
      all.onsuccess = () => {
        all.result.forEach((photo) => photos.put({ ...photo, tries: 5 }));
        photos.transaction.oncomplete = () => done();
      };
    });
    store.close();
  });
}

/** A report begun without a signal, with an answer in it. */
async function keptWithoutSignal(page: Page): Promise<void> {
  const ahead = page.waitForResponse("**/api/pages/repairs/report/ahead");
  await page.goto("/app/repairs/report");
  await ahead;
  await page.waitForLoadState("networkidle");
  await page.context().setOffline(true);
  await goIn(page);
  await expect(page).toHaveURL(/here-.*\/place/);
  await page.locator("main input[type=radio]").first().tap();
  await page.locator("main form button").tap();
  await expect(page).toHaveURL(/questions/);
}
