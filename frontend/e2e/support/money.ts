import type { Page, TestInfo } from "@playwright/test";
import type { Person } from "./people.ts";

/** Vocalink's published example of a sort code and an account that go together. */
export const bank = { sortCode: "08-99-99", accountNumber: "66374958" };

/** Whose money it is: others on each screen, so that nobody pays for anybody or takes away what they set up. */
export function payer(info: TestInfo): Person {
  return info.project.name === "app-phone" ? "tomasz" : info.project.name === "app-desktop" ? "ruth" : "grace";
}

/** An amount that nobody has paid yet, so that it is found again. */
export function amount(): string {
  return `${1 + (Date.now() % 90)}.${String(10 + Math.floor(Math.random() * 90))}`;
}

/** Types another amount than what is owed, where there is a choice. */
export async function typeAmount(page: Page, pounds: string): Promise<void> {
  const other = page.locator("input[name=which][value=other]");
  if ((await other.count()) > 0) await other.check();
  await page.fill("#amount", pounds);
}

/** On the page of the stand-in for the provider, where a button says what the bank says. */
export const says = (page: Page, what: "pay" | "decline" | "cancel") => page.locator(`form[action$='/${what}'] button`);
