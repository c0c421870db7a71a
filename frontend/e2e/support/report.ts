import { expect, type Locator, type Page, type TestInfo } from "@playwright/test";
import { choose, press, type } from "./keyboard.ts";

/** What is answered to each question of the diagnosis by the question's name; the first answer to any other. */
export type Answers = Record<string, string>;

export const drippingTap: Answers = { where: "kitchen", kitchen: "tap", tap: "drip" };

/** What is wrong on a phone, and what at a desk: the same of one home again would be asked about. */
export const fault = ({ project }: TestInfo, phone: Answers): Answers =>
  project.name.endsWith("-desktop") ? { where: "bathroom", bathroom: "toilet", toilet: "running" } : phone;

export interface Visit {
  /** Called on every page before it is answered. */
  onPage?: (page: Page, step: string) => Promise<void>;
  words?: string;
  /** Which of the times offered is taken: the first, if nothing is said. */
  slot?: "first" | "last";
  photo?: { name: string; mimeType: string; buffer: Buffer };
}

/**
 * Reports a repair from the first question to the reference, with the keyboard alone, and books a visit.
 * The report decides which step comes next; what is done depends only on where it led.
 */
export async function report(page: Page, answers: Answers, visit: Visit = {}): Promise<string> {
  await page.goto("/repairs/report");
  await visit.onPage?.(page, "start");
  await press(page, page.locator("main form button").first());
  return goOn(page, answers, visit);
}

/** From the step that is open to the reference. */
export async function goOn(page: Page, answers: Answers, visit: Visit = {}): Promise<string> {
  for (let pages = 0; !page.url().endsWith("/reported"); pages++) {
    if (pages > 30) throw new Error(`the report does not end: ${page.url()}`);
    const step = new URL(page.url()).pathname.split("/").pop() ?? "";
    await visit.onPage?.(page, step);
    await answer(page, step, answers, visit);
  }
  await visit.onPage?.(page, "reported");
  return (await page.locator(".app-reference").innerText()).trim();
}

/** The times offered, without the call back that stands beside them. */
export function times(page: Page): Locator {
  return page.locator('main input[type=radio][name=slot][value^="20"]');
}

async function answer(page: Page, step: string, answers: Answers, visit: Visit): Promise<void> {
  const radios = page.locator("main input[type=radio]");
  switch (step) {
    case "place":
      await choose(page, radios.first());
      break;
    case "slot":
      await choose(page, times(page)[visit.slot ?? "first"]());
      break;
    case "questions": {
      const name = (await page.locator("main .govuk-radios__input, main .govuk-checkboxes__input").first().getAttribute("name")) ?? "";
      const value = answers[name];
      await choose(page, value ? page.locator(`main input[name="${name}"][value="${value}"]`) : radios.first());
      break;
    }
    case "words":
      await type(page, page.locator("#words"), visit.words ?? "It drips all day.");
      break;
    case "photos":
      if (visit.photo && (await page.locator(".app-photos li").count()) === 0) {
        await page.setInputFiles("#photo", visit.photo);
        await press(page, page.locator("main form[enctype] button"));
        await expect(page.locator(".app-photos li")).toHaveCount(1);
      }
      break;
    case "access":
      await type(page, page.locator("#notes"), "Ring the lower bell");
      break;
    default:
  }
  // Where a photo can be added or a time kept for longer, going on is the button that is not the second choice.
  const second = step === "photos" || step === "check" ? ":not(.govuk-button--secondary)" : "";
  await press(page, page.locator(`main form button${second}`).last());
}
