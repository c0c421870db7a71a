import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, BrowserContext, Page } from "@playwright/test";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/*
 * axe waits on timers, which never fire where scripts are off. So what the reader has before them is laid, under its own
 * address and with the same stylesheet, into a second page that may run scripts, and looked at there.
 */
export class Axe {
  private context?: BrowserContext;
  private twin?: Page;
  private shown = "";
  private readonly browser: Browser;

  constructor(browser: Browser) {
    this.browser = browser;
  }

  /** Everything axe finds on the page as it stands, each finding in a line. */
  async findings(page: Page): Promise<string[]> {
    this.context ??= await this.own();
    await this.context.addCookies(await page.context().cookies());
    // The app has drawn what is there; it need not do so twice.
    const html = (await page.content()).replace(/<script\b[^>]*><\/script>/g, "");
    const twin = (this.twin ??= await this.context.newPage());
    await twin.emulateMedia(await media(page));
    await twin.setViewportSize(page.viewportSize() ?? { width: 390, height: 844 });
    await this.show(twin, page.url(), html);
    return twin.evaluate(async (runOnly) => {
      const axe = (globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe;
      // In forced colours the reader's own palette decides the contrast.
      const forced = matchMedia("(forced-colors: active)").matches;
      const rules = { "color-contrast": { enabled: !forced } };
      const results = await axe.run({ runOnly, rules, preload: false, resultTypes: ["violations"] });
      return results.violations.flatMap((violation) =>
        violation.nodes.map((node) => `${violation.id} (${violation.help}): ${node.target.join(" ")}`),
      );
    }, tags);
  }

  /**
   * The same page on a wider screen is there already. Another is written over it, under its own address: axe has then what it
   * has made of itself, and the stylesheet is there. Keycloak's pages are gone to: its sheet would come late to what is written
   * over another, and its buttons change their colours slowly.
   */
  private async show(twin: Page, address: string, html: string): Promise<void> {
    if (this.shown === address + html) return;
    this.shown = "";
    if (new URL(address).pathname.startsWith("/realms/")) await this.goTo(twin, address, html);
    else await this.writeOver(twin, address, html);
    this.shown = address + html;
  }

  private async writeOver(twin: Page, address: string, html: string): Promise<void> {
    if (!twin.url().startsWith(new URL("/", address).href)) await this.goTo(twin, address, "<!DOCTYPE html><title>empty</title>");
    await twin.evaluate(async ([where, page]) => {
      history.replaceState(null, "", where);
      document.open();
      const loaded = new Promise((done) => addEventListener("load", done, { once: true }));
      document.write(page);
      document.close();
      await loaded;
    }, [address, html] as const);
  }

  private async goTo(twin: Page, address: string, html: string): Promise<void> {
    await twin.route(address, (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body: html }));
    try {
      await twin.goto(address);
    } finally {
      await twin.unrouteAll();
    }
  }

  /** axe is there with each page: half a megabyte that is sent for each costs more than its looking. */
  private async own(): Promise<BrowserContext> {
    const context = await this.browser.newContext({ locale: "en-GB", javaScriptEnabled: true });
    await context.addInitScript({ content: source });
    return context;
  }

  async close(): Promise<void> {
    await this.context?.close();
  }
}

/** The colours and motion the reader has asked for, so that the twin shows the same. */
async function media(page: Page) {
  return page.evaluate(() => {
    const is = (query: string) => matchMedia(query).matches;
    return {
      colorScheme: is("(prefers-color-scheme: dark)") ? ("dark" as const) : ("light" as const),
      forcedColors: is("(forced-colors: active)") ? ("active" as const) : ("none" as const),
      reducedMotion: is("(prefers-reduced-motion: reduce)") ? ("reduce" as const) : ("no-preference" as const),
    };
  });
}

interface AxeResults {
  violations: { id: string; help: string; nodes: { target: string[] }[] }[];
}
