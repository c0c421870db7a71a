import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";

/** The demo people by their log-in; DemoPerson.java says who each is. */
export const people = {
  amina: "p1000001",
  daniel: "p1000002",
  grace: "p1000003",
  tomasz: "p1000004",
  ruth: "p1000005",
  joanne: "joanne.pike",
  lena: "lena.fischer",
  kofi: "kofi.mensah",
  dawn: "dawn.ellis",
  yusuf: "yusuf.demir",
  priya: "priya.shah",
  helen: "helen.marsh",
} as const;

export type Person = keyof typeof people;

/** Where the log-ins that everybody shares are kept; written first by e2e/setup. */
export function kept(person: Person): string {
  return join(import.meta.dirname, "../../target/people", `${person}.json`);
}

/**
 * Goes to a page of the portal as this person: by the log-in that was kept, else through the real one. Whoever means to
 * log out takes a log-in of their own.
 */
export async function logIn(page: Page, person: Person, to = "/"): Promise<void> {
  if (existsSync(kept(person))) {
    await page.context().addCookies(JSON.parse(readFileSync(kept(person), "utf8")).cookies);
    await page.goto(to);
    if (await isLoggedIn(page)) return;
    await page.context().clearCookies();
  }
  await logInAnew(page, person, to);
}

/** Through the real log-in, whatever was kept. */
export async function logInAnew(page: Page, person: Person, to = "/"): Promise<void> {
  await page.goto("/oauth2/authorization/keycloak");
  // Where Keycloak still knows them it asks nothing.
  await passTheLogIn(page, person);
  if (!(await isLoggedIn(page))) {
    throw new Error(`${person} was not logged in, and landed on ${page.url()}: ${await page.locator("body").innerText()}`);
  }
  await page.goto(to);
}

/** Fills in the log-in's own page, if that is where we are; again where it refuses two of the same person at once. */
export async function passTheLogIn(page: Page, person: Person): Promise<void> {
  await expect(async () => {
    if (!isTheLogIn(page.url())) return;
    await page.fill("#username", people[person]);
    await page.fill("#password", password());
    await Promise.all([page.waitForURL((url) => !isTheLogIn(url), { timeout: 10_000 }), page.press("#password", "Enter")]);
  }).toPass({ timeout: 60_000 });
}

export function isTheLogIn(url: string | URL): boolean {
  return new URL(url).pathname.startsWith("/realms/");
}

async function isLoggedIn(page: Page): Promise<boolean> {
  return (await page.locator(".app-header form button").count()) > 0;
}

export function password(): string {
  const given = process.env.DEMO_PASSWORD;
  if (!given) {
    throw new Error("DEMO_PASSWORD is the password of the demo people, which the portal prints when it starts");
  }
  return given;
}
