import type { Page } from "@playwright/test";

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

/**
 * Goes to a page of the portal as this person, through the real log-in. The portal sends whoever is not logged in there
 * and back again to the page that was asked for.
 */
export async function logIn(page: Page, person: Person, to = "/"): Promise<void> {
  await page.goto("/oauth2/authorization/keycloak");
  // Where Keycloak still knows them it asks nothing.
  if (new URL(page.url()).pathname.startsWith("/realms/")) {
    await page.fill("#username", people[person]);
    await page.fill("#password", password());
    await Promise.all([page.waitForURL((url) => !url.pathname.startsWith("/realms/")), page.press("#password", "Enter")]);
  }
  if ((await page.locator(".app-header form button").count()) === 0) {
    throw new Error(`${person} was not logged in, and landed on ${page.url()}: ${await page.locator("body").innerText()}`);
  }
  await page.goto(to);
}

export function password(): string {
  const given = process.env.DEMO_PASSWORD;
  if (!given) {
    throw new Error("DEMO_PASSWORD is the password of the demo people, which the portal prints when it starts");
  }
  return given;
}
