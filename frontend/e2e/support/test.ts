import { test as base, expect, type Page } from "@playwright/test";
import { Axe } from "./axe.ts";
import { target } from "./budgets.ts";

interface Fixtures {
  /** Looks at the page as it stands, the way a person with little sight, a small screen or a keyboard would. */
  checkPage: (page: Page) => Promise<void>;
  /** Fails the test on anything the browser complained of, the content security policy above all. */
  complaints: string[];
}

export const test = base.extend<Fixtures, { axe: Axe }>({
  axe: [
    async ({ browser }, use) => {
      const axe = new Axe(browser);
      await use(axe);
      await axe.close();
    },
    { scope: "worker" },
  ],

  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      page.on("console", (message) => {
        // A form refused with 422, or a page not there, is an answer and not a fault of the page.
        if (message.type() === "error" && !/status of (4\d\d)/.test(message.text())) {
          complaints.push(message.text());
        }
      });
      page.on("pageerror", (error) => complaints.push(String(error)));
      page.on("requestfailed", (request) => complaints.push(`${request.url()} ${request.failure()?.errorText}`));
      page.on("response", (response) => {
        if (response.status() >= 500) complaints.push(`${response.url()} answered ${response.status()}`);
      });
      await use(complaints);
      expect(complaints, "what the browser complained of").toEqual([]);
    },
    { auto: true },
  ],

  checkPage: async ({ axe }, use) => {
    await use(async (page) => {
      expect(await axe.findings(page), `axe on ${page.url()}`).toEqual([]);
      expect(await sideways(page), `wider than the screen on ${page.url()}`).toEqual([]);
      expect(await small(page), `primary targets under ${target} pixels on ${page.url()}`).toEqual([]);
      expect(await page.locator("h1").count(), `headings of the first level on ${page.url()}`).toBe(1);
      await expect(page.locator(".app-alert a[href^='tel:']").first(), "the number to ring in danger").toBeVisible();
    });
  },
});

export { expect };

/** What sticks out of the page, if anything moves it sideways. */
async function sideways(page: Page): Promise<string[]> {
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

async function small(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const primary = ".govuk-button, .govuk-radios__input, .govuk-checkboxes__input, .app-nav a, .app-alert a, .app-link-button";
    return [...document.querySelectorAll(primary)]
      .filter((element) => {
        const box = element.getBoundingClientRect();
        return box.height > 0 && box.height < least;
      })
      .map((element) => `${element.className || element.tagName} "${element.textContent?.trim()}" ${element.getBoundingClientRect().height}`);
  }, target);
}
