import type { Page } from "@playwright/test";
import { isDrawn } from "./keyboard.ts";
import { expect, fits } from "./test.ts";

/** What a reader sets on whatever page is before them. */
export interface Setting {
  name: string;
  viewport: { width: number; height: number };
  media?: Parameters<Page["emulateMedia"]>[0];
  /** What their browser lays over our stylesheet. */
  sheet?: string;
}

const large = ":root { font-size: 200% !important }";

export const settings: Setting[] = [
  { name: "in forced colours and without motion", viewport: { width: 390, height: 844 }, media: { forcedColors: "active", reducedMotion: "reduce" } },
  { name: "in letters twice as large", viewport: { width: 390, height: 844 }, sheet: large },
  {
    // WCAG 2.2, 1.4.12.
    name: "in text that is spaced out",
    viewport: { width: 320, height: 568 },
    sheet: "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }",
  },
  { name: "at four times the size", viewport: { width: 320, height: 256 } },
];

/** What lies over a page has the least room here. */
const leastRoom: Setting = { name: "in letters twice as large on the narrowest screen", viewport: { width: 320, height: 568 }, sheet: large };

/** A language nobody speaks that the pages must be as good in, and what a page must then say of itself. */
export interface Language {
  name: string;
  /** As the browser asks for it, and as the page says. */
  locale: string;
  dir: "ltr" | "rtl";
  /** What the words of this language have in common. */
  words: RegExp;
}

export const languages: Language[] = [
  { name: "in longer words", locale: "en-XA", dir: "ltr", words: /\[.*[áéîöû]/ },
  { name: "from right to left", locale: "ar-XB", dir: "rtl", words: /\u202e/ },
];

/** What covers the focus of a page does so on the lowest screen. */
const isLow = ({ viewport }: Setting): boolean => viewport.height < 300;

/** The page as it stands, in every way of reading that can be set on it; then as it was. */
export async function readOtherwise(page: Page): Promise<void> {
  await readIn(page, settings, async (setting) => {
    if (isLow(setting)) expect.soft(await unseenFocus(page), `focus not seen ${setting.name} on ${page.url()}`).toEqual([]);
  });
}

/** The same where something lies over the page: in each of them it leaves room for the focus, and lies over nothing that cannot be moved out. */
export async function readUncovered(page: Page): Promise<void> {
  await readIn(page, [...settings, leastRoom], ({ name }) => isUncovered(page, name));
}

/** The focus is seen wherever it goes, and all words can be read wherever they are scrolled to. */
export async function isUncovered(page: Page, how: string): Promise<void> {
  expect.soft(await covered(page), `covered ${how} on ${page.url()}`).toEqual([]);
  expect.soft(await unseenFocus(page), `focus not seen ${how} on ${page.url()}`).toEqual([]);
}

async function readIn(page: Page, all: Setting[], look: (setting: Setting) => Promise<void>): Promise<void> {
  const was = page.viewportSize();
  for (const setting of all) {
    const { name, viewport, media, sheet } = setting;
    await page.setViewportSize(viewport);
    if (media) await page.emulateMedia(media);
    if (sheet) await wear(page, sheet);
    await fitsUncut(page, name);
    await look(setting);
    if (sheet) await wear(page, "");
    if (media) await page.emulateMedia({ forcedColors: null, reducedMotion: null });
  }
  if (was) await page.setViewportSize(was);
}

/** Says of itself what language it is in, and is, and all of it can be read. */
export async function isIn(page: Page, { name, locale, dir, words }: Language): Promise<void> {
  await expect(page.locator("html")).toHaveAttribute("lang", locale);
  await expect(page.locator("html")).toHaveAttribute("dir", dir);
  await expect(page.locator("header").first()).toHaveText(words);
  await expect(page.locator("main")).toHaveText(words);
  for (const dialog of await page.getByRole("dialog").all()) await expect(dialog).toHaveText(words);
  await fitsUncut(page, name);
}

async function fitsUncut(page: Page, how: string): Promise<void> {
  expect.soft(await cut(page), `cut ${how} on ${page.url()}`).toEqual([]);
  await fits(page);
}

/** Lays a sheet of the reader's over ours. */
async function wear(page: Page, sheet: string): Promise<void> {
  await page.evaluate((text) => {
    const worn = new CSSStyleSheet();
    worn.replaceSync(text);
    document.adoptedStyleSheets = [worn];
  }, sheet);
}

/** Text that is there and cannot be read: beyond the edge of the page, or cut off by the box it stands in. */
async function cut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    // Not meant for the eye, scrolled on purpose, or scrolled by the browser as one types.
    const apart = ".govuk-visually-hidden, .govuk-skip-link, .app-scroll, input, textarea, select, dialog:not([open])";
    const beyond = (box: DOMRect) => box.width > 1 && (box.left < -1 || box.right > width + 1);
    const found: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      if (!node.textContent?.trim() || node.parentElement?.closest(apart)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      if ([...range.getClientRects()].some(beyond)) found.push(`beyond the edge: ${node.textContent}`);
    }
    for (const box of document.querySelectorAll<HTMLElement>("body *")) {
      const { overflowX, overflowY } = getComputedStyle(box);
      if ((overflowX === "visible" && overflowY === "visible") || box.closest(apart)) continue;
      // A question that is taller than the page is scrolled, downwards only.
      const tall = box.scrollHeight > box.clientHeight + 1 && !box.matches("dialog");
      if (box.scrollWidth > box.clientWidth + 1 || tall) found.push(`cut off: ${box.outerHTML.slice(0, 90)}`);
    }
    return found;
  });
}

/**
 * Words that something lies over though their line is scrolled up as far as it goes: other words, something drawn, or a sign. Presses go
 * through a sign to what is under it, and looks do not.
 */
async function covered(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const question = document.querySelector("dialog[open]");
    const scrolled = question ?? document.documentElement;
    const apart = ".govuk-visually-hidden, .govuk-skip-link, .app-scroll, .app-signs, textarea, select, dialog:not([open])";
    const lines: { words: Text; line: number; box: DOMRect }[] = [];
    const linesOf = (words: Text) => {
      const range = document.createRange();
      range.selectNodeContents(words);
      return [...range.getClientRects()];
    };
    const texts = document.createTreeWalker(question ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const words = node as Text;
      if (!words.data.trim() || words.parentElement?.closest(apart) || !words.parentElement?.checkVisibility()) continue;
      linesOf(words).forEach((box, line) => box.width > 1 && lines.push({ words, line, box }));
    }
    // Letters reach over the edges of a line that is set close.
    const meet = (one: DOMRect, other: DOMRect, share: number) =>
      Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1
      && Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > share * Math.min(one.height, other.height);
    const found = lines.flatMap(({ words, box }, i) => lines.slice(i + 1).filter((other) => other.words !== words && meet(box, other.box, 0.3))
      .map((other) => `"${words.data}" and "${other.words.data}" lie over one another`));
    const signs = [...(question ?? document).querySelectorAll(".app-waits")];
    for (const { words, line } of lines) {
      const element = words.parentElement as Element;
      const { top } = question?.getBoundingClientRect() ?? { top: 0 };
      const before = linesOf(words)[line] as DOMRect;
      scrolled.scrollBy({ top: before.top - top - before.height / 2, behavior: "instant" });
      const box = linesOf(words)[line] as DOMRect;
      if (signs.some((sign) => meet(box, sign.getBoundingClientRect(), 0.1))) found.push(`"${words.data}" lies under the sign`);
      const there = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      // What is pressed for it may lie over it unseen.
      const own = there && (element.contains(there) || there.contains(element) || getComputedStyle(there).opacity === "0");
      if (!own) found.push(`"${words.data}" lies under ${there?.outerHTML.slice(0, 90) ?? "the edge"}`);
    }
    return found;
  });
}

/** Gives what nobody can see to have the focus, of all that the keyboard comes to. In which order it comes, and that it does, is keyboard.ts's. */
export async function unseenFocus(page: Page): Promise<string[]> {
  // From the first press on the browser shows the focus as it does to whoever uses the keyboard.
  await page.keyboard.press("Tab");
  // As text, for a function has nothing of ours with it in the page.
  return page.evaluate<string[]>(`(${unseen})(${isDrawn})`);
}

function unseen(isDrawn: (element: Element) => boolean): string[] {
  const all = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']";
  // Presses go through it to what is under it, and looks do not. It moves with what is scrolled.
  const signs = [...(document.querySelector("dialog[open]") ?? document).querySelectorAll(".app-waits")];
  const isUnder = (box: DOMRect) => signs.some((sign) => {
    const { top, bottom, left, right } = sign.getBoundingClientRect();
    return box.bottom > top + 1 && box.top < bottom - 1 && box.right > left + 1 && box.left < right - 1;
  });
  const stops = [...document.querySelectorAll<HTMLElement>(all)].filter(({ tabIndex }) => tabIndex >= 0);
  return stops.filter((element) => {
    element.focus();
    // Not to be reached: hidden, disabled, or under a question.
    if (document.activeElement !== element) return false;
    // What is taller than the page is looked at where it begins, as Tab leads there.
    if (element.getBoundingClientRect().height > innerHeight) element.scrollIntoView();
    const label = (element as HTMLInputElement).labels?.[0];
    // A link over several lines is seen where one of them is.
    const inSight = [...element.getClientRects()].some((box) => {
      const there = document.elementFromPoint(box.left + box.width / 2, Math.min(box.top + box.height / 2, innerHeight - 1));
      return box.top >= -1 && !isUnder(box) && (element.contains(there) || label?.contains(there) === true);
    });
    return !inSight || !isDrawn(element);
  }).map((element) => element.outerHTML.slice(0, 90));
}
