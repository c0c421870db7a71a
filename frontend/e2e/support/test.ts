import { writeFileSync } from "node:fs";
import { test as base, expect, type Browser, type BrowserContext, type Page } from "@playwright/test";
import { Axe } from "./axe.ts";
import { firstVisit, nextPage, target } from "./budgets.ts";
import { amiss, keepPicture } from "./look.ts";
import { outlineOf } from "./outline.ts";
import { watch, weightOf } from "./wire.ts";

interface Fixtures {
  /** Looks at the page as it stands, the way a person with little sight, a small screen or a keyboard would. */
  checkPage: (page: Page) => Promise<void>;
  /** Reads a page of the app through, as somebody hears it who cannot see it; what was read is kept in the test's own folder. */
  readThrough: (page: Page) => Promise<void>;
  /** The part of it that holds for pages in other clothes than ours too: Keycloak's. */
  look: (page: Page) => Promise<void>;
  /** The page as it stands, laid on the narrowest screen, on a wider phone and on a desk; the screen is then as it was. */
  lookWider: (page: Page) => Promise<void>;
  /** Fails the test on anything the browser complained of, the content security policy above all. */
  complaints: string[];
}

/** In CSS pixels: the narrowest, which is also a desk's at 400 %, and one of now. */
const phones = [320, 390];

export const test = base.extend<Fixtures, { axe: Axe }>({
  axe: [
    async ({ browser }, use) => {
      // Its page is a drawing of the reader's: what it complains of is not theirs.
      const axe = new Axe({ newContext: browser.newContext.bind(browser) } as Browser);
      await use(axe);
      await axe.close();
    },
    { scope: "worker" },
  ],

  complaints: [
    async ({ axe: _, browser, context, page }, use) => {
      watch(page);
      const complaints: string[] = [];
      heed(context, complaints);
      // The windows of others, whom a test calls in, are watched as its own.
      const own = browser.newContext;
      browser.newContext = async (...how) => {
        const other = await own.apply(browser, how);
        heed(other, complaints);
        return other;
      };
      await use(complaints);
      browser.newContext = own;
      expect(complaints, "what the browser complained of").toEqual([]);
    },
    { auto: true },
  ],

  look: async ({ axe }, use) => {
    await use(async (page) => {
      // Where the page is says which of them it is; what follows may be a secret of the moment.
      const where = new URL(page.url()).pathname;
      expect(await axe.findings(page), `axe on ${where}`).toEqual([]);
      await fits(page);
      expect(await page.locator("h1").count(), `headings of the first level on ${where}`).toBe(1);
    });
  },

  readThrough: async ({ complaints: _ }, use, info) => {
    const read: string[] = [];
    await use(async (page) => {
      const where = new URL(page.url()).pathname;
      const { lines, faults } = await outlineOf(page);
      read.push([where, ...lines].join("\n"));
      expect(faults, `what is heard on ${where}`).toEqual([]);
    });
    if (read.length > 0) writeFileSync(info.outputPath("outline.txt"), read.join("\n\n"));
  },

  lookWider: async ({ look }, use) => {
    await use(async (page) => {
      const was = page.viewportSize();
      for (const width of phones) {
        if (width !== page.viewportSize()?.width) await page.setViewportSize({ width, height: 844 });
        await fits(page);
        await keepPicture(page);
      }
      // The stylesheet has two layouts, so what axe found on one phone holds for every phone.
      await page.setViewportSize({ width: 1280, height: 800 });
      await look(page);
      await keepPicture(page);
      if (was) await page.setViewportSize(was);
    });
  },

  checkPage: async ({ look }, use) => {
    await use(async (page) => {
      await look(page);
      await expect(page.locator(".app-alert a[href^='tel:']").first(), "the number to ring in danger").toBeVisible();
      const weight = await weightOf(page);
      const most = (weight.first ? firstVisit : nextPage).bytes;
      expect(weight.bytes, `bytes on the wire: ${weight.each.join(", ")}`).toBeLessThanOrEqual(most);
    });
  },
});

/** Keeps what the browser complains of in any window of somebody's. */
function heed(context: BrowserContext, complaints: string[]): void {
  context.on("console", (message) => {
    // A form refused with 422, or a page not there, is an answer and not a fault of the page.
    if (message.type() === "error" && !/status of (4\d\d)/.test(message.text())) {
      complaints.push(message.text());
    }
  });
  context.on("weberror", (fault) => complaints.push(String(fault.error())));
  context.on("requestfailed", (request) => {
    const why = request.failure()?.errorText;
    // Where scripts are off none is fetched ahead.
    const script = why === "csp" && /\/assets\/app\/.*\.js$/.test(request.url());
    // Whoever goes on before the icon has come needs it no longer.
    if (why !== "net::ERR_ABORTED" && !script) complaints.push(`${request.url()} ${why}`);
  });
  context.on("response", (response) => {
    if (response.status() >= 500) complaints.push(`${response.url()} answered ${response.status()}`);
  });
}

/** Nothing moves the page sideways, a thumb meets what it aims at, and whom to ring can be rung by pressing. */
export async function fits(page: Page): Promise<void> {
  const where = `${new URL(page.url()).pathname} at ${page.viewportSize()?.width}`;
  const { sideways, small, unpressed } = await amiss(page);
  expect(sideways, `wider than the screen on ${where}`).toEqual([]);
  expect(small, `primary targets under ${target} pixels on ${where}`).toEqual([]);
  expect(unpressed, `numbers that cannot be pressed on ${where}`).toEqual([]);
}

export { expect };
