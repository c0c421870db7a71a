import type { Page } from "@playwright/test";
import { target } from "./budgets.ts";

/** What sticks out of the page, if anything moves it sideways. */
export async function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll("body *")]
      .filter((element) => {
        const box = element.getBoundingClientRect();
        return box.width > 0 && (box.right > width + 1 || box.left < -1) && !element.closest(".app-scroll, .govuk-skip-link, .govuk-visually-hidden");
      })
      .map((element) => `<${element.tagName.toLowerCase()} class="${element.className}"> ${Math.round(element.getBoundingClientRect().right)} of ${width}`)
      .slice(0, 5);
  });
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
