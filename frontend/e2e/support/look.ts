import { join } from "node:path";
import { type Page, test } from "@playwright/test";
import { target } from "./budgets.ts";

/** Where a table is more than what fits, it has a box of its own to scroll in; on a phone's screen every one fits. */
const phone = 640;

/** What is wrong with a page as it stands, as far as it can be measured. */
export interface Amiss {
  /** What sticks out of the page, if anything moves it sideways. */
  sideways: string[];
  /** Primary targets, of our pages and of Keycloak's in our clothes, that a thumb would miss. */
  small: string[];
  /** Words of its main part in which one of the landlord's numbers, or 999, stands and cannot be pressed. */
  unpressed: string[];
}

export async function amiss(page: Page): Promise<Amiss> {
  return page.evaluate(({ phone, target, numbers }) => {
    const width = document.documentElement.clientWidth;
    const sideways = () => {
      const boxes = width > phone ? [] : [...document.querySelectorAll(".app-scroll")].filter((box) => box.scrollWidth > box.clientWidth + 1);
      if (boxes.length > 0) return boxes.map((box) => `${box.getAttribute("aria-label")}: ${box.scrollWidth} of ${box.clientWidth}`);
      if (document.documentElement.scrollWidth <= width) return [];
      return [...document.querySelectorAll("body *")]
        .filter((element) => {
          const box = element.getBoundingClientRect();
          return box.width > 0 && (box.right > width + 1 || box.left < -1) && !element.closest(".app-scroll, .govuk-skip-link, .govuk-visually-hidden");
        })
        .map((element) => `<${element.tagName.toLowerCase()} class="${element.className}"> ${Math.round(element.getBoundingClientRect().right)} of ${width}`)
        .slice(0, 5);
    };
    const small = () => {
      const primary = ".govuk-button, .govuk-radios__input, .govuk-checkboxes__input, .app-nav a, .app-alert a, .app-link-button, .button, .button-secondary, .reveal-button, .input, .footer a";
      return [...document.querySelectorAll(primary)]
        .filter((element) => {
          const box = element.getBoundingClientRect();
          return box.height > 0 && box.height < target;
        })
        .map((element) => `${element.className || element.tagName} "${element.textContent?.trim()}" ${element.getBoundingClientRect().height}`);
    };
    const unpressed = () => {
      const main = document.querySelector("main");
      const number = new RegExp(numbers);
      const found: string[] = [];
      const texts = document.createTreeWalker(main ?? document.createElement("main"), NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        const words = (node.textContent ?? "").replace(/\s+/g, " ");
        // What somebody typed is theirs.
        if (number.test(words) && !node.parentElement?.closest("a[href^='tel:'], textarea")) found.push(words.trim());
      }
      return found;
    };
    return { sideways: sideways(), small: small(), unpressed: unpressed() };
  }, { phone, target, numbers: await numbers() });
}

/** Of the portal under test; asked for until they were given once. */
let served: Promise<string> | undefined;

/**
 * The landlord's numbers, as the server writes them into the app's page, and 999, where they are no part of an amount, a reference or
 * another number; of three figures, which a house has as well, where the words say to ring them.
 */
function numbers(): Promise<string> {
  return (served ??= (async () => {
    const shell = await (await fetch(new URL("/app/", test.info().project.use.baseURL))).text();
    const phones = [...shell.matchAll(/ data-\w+-phone="([^"]+)"/g)].map(([, number = ""]) => number.replace(/[+()]/g, "\\$&"));
    if (phones.length < 5) throw new Error(`the app's page has ${phones.length} numbers`);
    const [short, long] = [true, false].map((few) => [...phones, "999"].filter((phone) => phone.length <= 3 === few).join("|"));
    return `((?<![\\w£.,+-]|\\d )(${long})|(?<=\\b[Rr]ing )(${short}))(?!\\w|[.,-]\\d| \\d)`;
  })().catch((error: unknown) => {
    served = undefined;
    throw error;
  }));
}

/** Where E2E_PICTURES names a folder, the whole page as it stands is kept there, for somebody to look at. */
export async function keepPicture(page: Page): Promise<void> {
  const folder = process.env.E2E_PICTURES;
  if (!folder) return;
  const { pathname, search } = new URL(page.url());
  const name = `${pathname}${search}`.replace(/[^\w.-]+/g, "_");
  await page.screenshot({ path: join(folder, `${name}-${page.viewportSize()?.width}.png`), fullPage: true });
}
