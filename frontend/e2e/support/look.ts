import { join } from "node:path";
import type { Page } from "@playwright/test";
import { target } from "./budgets.ts";

/** Where a table is more than what fits, it has a box of its own to scroll in; on a phone's screen every one fits. */
const phone = 640;

/** What sticks out of the page, if anything moves it sideways. */
export async function sideways(page: Page): Promise<string[]> {
  return page.evaluate((narrow) => {
    const width = document.documentElement.clientWidth;
    const boxes = width > narrow ? [] : [...document.querySelectorAll(".app-scroll")].filter((box) => box.scrollWidth > box.clientWidth + 1);
    if (boxes.length > 0) return boxes.map((box) => `${box.getAttribute("aria-label")}: ${box.scrollWidth} of ${box.clientWidth}`);
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll("body *")]
      .filter((element) => {
        const box = element.getBoundingClientRect();
        return box.width > 0 && (box.right > width + 1 || box.left < -1) && !element.closest(".app-scroll, .govuk-skip-link, .govuk-visually-hidden");
      })
      .map((element) => `<${element.tagName.toLowerCase()} class="${element.className}"> ${Math.round(element.getBoundingClientRect().right)} of ${width}`)
      .slice(0, 5);
  }, phone);
}

/** Primary targets, of our pages and of Keycloak's in our clothes, that a thumb would miss. */
export async function small(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const primary = ".govuk-button, .govuk-radios__input, .govuk-checkboxes__input, .app-nav a, .app-alert a, .app-link-button, .button, .button-secondary, .reveal-button, .input, .footer a";
    return [...document.querySelectorAll(primary)]
      .filter((element) => {
        const box = element.getBoundingClientRect();
        return box.height > 0 && box.height < least;
      })
      .map((element) => `${element.className || element.tagName} "${element.textContent?.trim()}" ${element.getBoundingClientRect().height}`);
  }, target);
}

/** Where E2E_PICTURES names a folder, the whole page as it stands is kept there, for somebody to look at. */
export async function keepPicture(page: Page): Promise<void> {
  const folder = process.env.E2E_PICTURES;
  if (!folder) return;
  const { pathname, search } = new URL(page.url());
  const name = `${pathname}${search}`.replace(/[^\w.-]+/g, "_");
  await page.screenshot({ path: join(folder, `${name}-${page.viewportSize()?.width}.png`), fullPage: true });
}
