import type { Locator, Page } from "@playwright/test";
import { open, settled, slots, step } from "../support/app.ts";
import { choose, reach, type, walk } from "../support/keyboard.ts";
import { kept } from "../support/people.ts";
import { picture } from "../support/picture.ts";
import { type Answers, times } from "../support/report.ts";
import { expect, test } from "../support/test.ts";

// One after another: a report not begun in earnest is gone on with, so two at once would be the same.
test.describe.configure({ mode: "default" });
test.use({ storageState: kept("amina") });

const screens: { name: string; viewport: { width: number; height: number }; answers: Answers }[] = [
  { name: "on a phone", viewport: { width: 390, height: 844 }, answers: { where: "bathroom", bathroom: "toilet", toilet: "seat" } },
  { name: "at a desk", viewport: { width: 1280, height: 800 }, answers: { where: "bathroom", bathroom: "bath", bath: "panel" } },
];

for (const { name, viewport, answers } of screens) {
  test.describe(name, () => {
    test.use({ viewport });

    test("a repair is reported with a photo, its visit booked, moved and cancelled, with the keyboard alone", async ({ page, look }) => {
      test.slow();
      await open(page, "/app/");
      await goOn(page, page.getByRole("button", { name: "Report a repair" }));
      await goOn(page, page.getByRole("button", { name: "None of these" }));
      const steps: string[] = [];
      while (step(page) !== "check") {
        steps.push(step(page));
        if (steps.length > 30) throw new Error(`the report does not end: ${steps.join(", ")}`);
        await answer(page, answers);
        await goOn(page, step(page) === "slot" ? slots(page).first() : page.locator("main form button:not(.govuk-button--secondary)").last());
      }
      expect(steps).toEqual(expect.arrayContaining(["questions", "advice", "words", "photos", "access", "slot"]));
      await expect(page.locator("main .govuk-summary-list")).toContainText("1 photo");
      await goOn(page, page.locator("main form button:not(.govuk-button--secondary)").last());
      await expect(page.locator(".app-reference")).toContainText("REP-");

      await goOn(page, page.getByRole("link", { name: "Follow this repair" }).or(page.getByRole("button", { name: "Follow this repair" })));
      const booked = await page.locator("main .govuk-body-l").innerText();
      await goOn(page, page.locator("main a[href$='/time']"));
      await choose(page, times(page).last());
      await goOn(page, page.locator("main form button").last());
      await expect(page.locator("main .govuk-body-l")).not.toHaveText(booked);

      await goOn(page, page.locator("main a[href$='/cancel-visit']"));
      await look(page);
      await type(page, page.locator("#reason"), "I am away that week");
      await goOn(page, page.locator("main form button"));
      await expect(page.locator("a[href$='/cancel-visit']")).toHaveCount(0);
      await look(page);
    });
  });
}

/** With the keyboard to the next page of the app, which begins with its heading; nothing of it holds the focus or hides it. */
async function goOn(page: Page, goal: Locator): Promise<void> {
  await reach(page, goal);
  const before = await page.locator("#main-content h1").elementHandle();
  await page.keyboard.press("Enter");
  await expect.poll(() => before?.evaluate((heading) => heading.isConnected)).toBe(false);
  await settled(page);
  await expect(page.locator("#main-content h1"), page.url()).toBeFocused();
  expect(await walk(page), `stops of the keyboard on ${page.url()}`).toEqual([]);
}

async function answer(page: Page, answers: Answers): Promise<void> {
  const radios = page.locator("main input[type=radio]");
  switch (step(page)) {
    case "place":
      return choose(page, radios.first());
    case "questions": {
      const name = (await radios.first().getAttribute("name")) ?? "";
      return choose(page, answers[name] ? page.locator(`main input[name="${name}"][value="${answers[name]}"]`) : radios.first());
    }
    case "words":
      return type(page, page.locator("#words"), "It wobbles.");
    case "photos":
      return addPhotos(page);
    case "access":
      return type(page, page.locator("#notes"), "Ring the lower bell");
    default:
  }
}

/** One is taken away again: the button that did it goes too, and the focus is not lost with it. */
async function addPhotos(page: Page): Promise<void> {
  const sent = page.locator(".app-photos img[src^='/repairs/']");
  const heard = page.getByRole("status");
  await addPhoto(page);
  await expect(sent).toHaveCount(1);
  await expect(heard.getByText("1 photo is sent.")).toHaveCount(1);
  const remove = page.locator(".app-photos button");
  for (let presses = 0; !(await remove.evaluate((button) => button === document.activeElement)); presses++) {
    if (presses > 20) throw new Error("no way back to the photo");
    await page.keyboard.press("Shift+Tab");
  }
  await page.keyboard.press("Space");
  await expect(sent).toHaveCount(0);
  await expect(heard.getByText("There are no photos now.")).toHaveCount(1);
  await expect(page.locator("#main-content h1")).toBeFocused();
  await addPhoto(page);
  await expect(sent).toHaveCount(1);
}

async function addPhoto(page: Page): Promise<void> {
  await reach(page, page.locator("#photo"));
  await page.locator("#photo:focus").setInputFiles(picture());
  await expect(page.locator(".app-photos li")).toHaveCount(1);
  await expect(page.locator("#photo")).toBeFocused();
}
