import { devices, expect, type Locator, type Page } from "@playwright/test";
import { reach } from "./keyboard.ts";
import { isTheLogIn, passTheLogIn, type Person } from "./people.ts";
import type { Answers } from "./report.ts";

export interface Wish {
  /** Called on every step before it is answered, with how long it took to come, in milliseconds. */
  onStep?: (page: Page, step: string, milliseconds: number) => Promise<void>;
  photo?: { name: string; mimeType: string; buffer: Buffer };
  /** Of the times offered; the first, if nothing is said. The last can still be changed. */
  slot?: string;
}

/** A screen and a mouse, in the middle of tests that are made with a thumb. */
export const atADesk = { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1, isMobile: false, hasTouch: false, userAgent: devices["Desktop Chrome"].userAgent };

/** Begins a report in the app, from the question about danger; gives how long the first step took to come, in milliseconds. */
export async function begin(page: Page): Promise<number> {
  await page.goto("/app/repairs/report");
  await expect(page.locator("main ul a[href^='tel:']").first()).toBeVisible();
  return goIn(page);
}

/** From the question about danger to the first step, with a signal or without. */
export function goIn(page: Page): Promise<number> {
  return go(page, () => press(page.locator("main button").first()));
}

/** With a thumb where there is a screen to touch, else with a mouse. */
export async function press(goal: Locator): Promise<void> {
  const touched = await goal.evaluate(() => navigator.maxTouchPoints > 0);
  await (touched ? goal.tap() : goal.click());
}

/** Answers every step up to the last. */
export async function upToCheck(page: Page, answers: Answers, wish: Wish = {}): Promise<void> {
  await upToStep(page, "check", answers, wish);
  await expect(page.locator("main .govuk-summary-list")).toBeVisible();
}

/** Answers every step up to one, which is left open. */
export async function upToStep(page: Page, until: string, answers: Answers, wish: Wish = {}): Promise<void> {
  let took = 0;
  for (let pages = 0; step(page) !== until; pages++) {
    if (pages > 30) throw new Error(`the report does not end: ${page.url()}`);
    await expect(page.locator("#main-content h1")).toBeVisible();
    await wish.onStep?.(page, step(page), took);
    await answer(page, answers, wish);
    // Another of the same in the same home is another, where it is asked.
    const second = step(page) === "photos" ? ":not(.govuk-button--secondary)" : "";
    const on = step(page) === "slot" ? slot(page, wish.slot) : page.locator(`main form button${second}`).last();
    took = await go(page, () => press(on));
  }
  await wish.onStep?.(page, until, took);
}

/** What stands at the end of the address. */
export function step(page: Page): string {
  return new URL(page.url()).pathname.split("/").pop() ?? "";
}

/** To another page of the app as a link would, without loading the app anew. */
export async function follow(page: Page, path: string): Promise<void> {
  await go(page, async () => page.evaluate((to) => {
    const link = Object.assign(document.createElement("a"), { href: to });
    document.body.append(link);
    link.click();
    link.remove();
  }, path));
}

/** Does it, and waits until the app has gone on to a page that is all there; gives how long that took, in milliseconds. */
export async function go(page: Page, act: () => Promise<void>): Promise<number> {
  const heading = await page.locator("#main-content h1").elementHandle();
  const begun = Date.now();
  await act();
  await expect.poll(() => heading?.evaluate((element) => element.isConnected), { intervals: [50] }).toBe(false);
  await expect(page.locator("[data-loading]")).toHaveCount(0);
  await expect(page.locator("#main-content h1")).toBeVisible();
  return Date.now() - begun;
}

/** The times offered by the step of a report, each one press, without the call back that stands beside them. */
export function slots(page: Page): Locator {
  return page.locator('main button[name=slot][value^="20"]');
}

function slot(page: Page, wish?: string): Locator {
  if (wish === "last") return slots(page).last();
  return page.locator(wish ? `main button[name=slot][value="${wish}"]` : "main button[name=slot]").first();
}

async function answer(page: Page, answers: Answers, wish: Wish): Promise<void> {
  const radios = page.locator("main input[type=radio]");
  switch (step(page)) {
    case "place":
      return press(radios.first());
    case "questions": {
      const name = (await page.locator("main .govuk-radios__input, main .govuk-checkboxes__input").first().getAttribute("name")) ?? "";
      return press(answers[name] ? page.locator(`main input[name="${name}"][value="${answers[name]}"]`) : radios.first());
    }
    case "words":
      return page.locator("#words").fill("It drips all day.");
    case "photos":
      if (wish.photo) {
        await page.setInputFiles("#photo", wish.photo);
        await expect(page.locator(".app-photos li")).toHaveCount(1);
      }
      return;
    case "access":
      return page.locator("#notes").fill("Ring the lower bell");
    default:
  }
}

/** Opens a page of the app and waits until it is all there. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await settled(page);
}

/** The page is itself, and not what stands where it cannot be had; or, where that is meant, it is not. */
export async function isItself(page: Page, meant = true): Promise<void> {
  await expect(page.locator("#main-content[data-instead]"), `${await page.locator("#main-content h1").innerText()} on ${page.url()}`).toHaveCount(meant ? 0 : 1);
}

/** Opens the app and comes back when it is kept on this device and knows whose pages it keeps. */
export async function installed(page: Page): Promise<void> {
  const asked = page.waitForResponse((answer) => answer.url().endsWith("/api/session") && answer.fromServiceWorker());
  await page.goto("/app/");
  await asked;
}

/** Until what the page is about has come: the app instead of what the server wrote, and no sign of waiting. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator(".app-nav")).toBeVisible();
  await expect(page.locator("#main-content h1")).toBeVisible();
  await expect(page.locator("[data-loading]")).toHaveCount(0);
}

/** Presses a button or follows a link with the keyboard; a page of the app changes without being loaded. */
export async function enter(page: Page, goal: Locator): Promise<void> {
  await reach(page, goal);
  await page.keyboard.press("Enter");
}

/** From the app through the log-in's own page, where it asks for anything, and back. */
export async function throughTheLogIn(page: Page, person: Person): Promise<void> {
  const loggedIn = page.locator(".app-header__user");
  await expect.poll(async () => isTheLogIn(page.url()) || (await loggedIn.isVisible())).toBe(true);
  await passTheLogIn(page, person);
}
