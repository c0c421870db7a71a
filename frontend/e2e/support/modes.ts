import type { Page } from "@playwright/test";
import { shows } from "./keyboard.ts";

/** A way of reading that the pages must be as good in: what the reader has set, and what a page must then say of itself. */
export interface Mode {
  name: string;
  /** As the browser asks for it. */
  locale?: string;
  viewport: { width: number; height: number };
  /** What is set before the page is opened, or on the page. */
  before?: (page: Page) => Promise<void>;
  on?: (page: Page) => Promise<void>;
  lang?: string;
  dir?: "ltr" | "rtl";
  /** What the words of this language have in common. */
  words?: RegExp;
}

export const modes: Mode[] = [
  {
    name: "in forced colours and without motion",
    viewport: { width: 390, height: 844 },
    before: (page) => page.emulateMedia({ forcedColors: "active", reducedMotion: "reduce" }),
  },
  {
    name: "in letters twice as large",
    viewport: { width: 390, height: 844 },
    on: (page) => page.evaluate(() => void (document.documentElement.style.fontSize = "200%")),
  },
  { name: "at four times the size", viewport: { width: 320, height: 256 } },
  { name: "in longer words", viewport: { width: 320, height: 568 }, locale: "en-XA", lang: "en-XA", words: /\[.*[áéîöû]/ },
  { name: "from right to left", viewport: { width: 320, height: 568 }, locale: "ar-XB", lang: "ar-XB", dir: "rtl", words: /\u202e/ },
];

/** Text that is there and cannot be read: beyond the edge of the page, or cut off by the box it stands in. */
export async function cut(page: Page): Promise<string[]> {
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
      if (box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + 1) found.push(`cut off: ${box.outerHTML.slice(0, 90)}`);
    }
    return found;
  });
}

/** Tabs through the whole page; gives what has the focus while nobody can see that. */
export async function unseenFocus(page: Page): Promise<string[]> {
  const unseen: string[] = [];
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press("Tab");
    const at = page.locator(":focus");
    const where = await at.evaluateAll(([element]) => {
      if (!element || element.hasAttribute("data-been")) return undefined;
      element.setAttribute("data-been", "");
      const label = (element as HTMLInputElement).labels?.[0];
      // A link over several lines is seen where one of them is; what is taller than the page, where it begins.
      const seen = [...element.getClientRects()].some((box) => {
        const there = document.elementFromPoint(box.left + box.width / 2, Math.min(box.top + box.height / 2, innerHeight - 1));
        return box.top >= -1 && (element.contains(there) || label?.contains(there) === true);
      });
      return { seen, name: element.outerHTML.slice(0, 90) };
    });
    if (!where) break;
    if (!where.seen || !(await shows(at))) unseen.push(where.name);
  }
  await page.evaluate(() => document.querySelectorAll("[data-been]").forEach((element) => element.removeAttribute("data-been")));
  return unseen;
}
