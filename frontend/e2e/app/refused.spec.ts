import type { Page } from "@playwright/test";
import { open, settled, slots, step } from "../support/app.ts";
import { Forms } from "../support/forms.ts";
import { made } from "../support/made.ts";
import { forgive } from "../support/complaints.ts";
import { kept } from "../support/people.ts";
import { times } from "../support/report.ts";
import { expect, test } from "../support/test.ts";

test.use({ storageState: kept("amina") });

const wrong = (page: Page) => page.locator(".govuk-error-summary");

/** What is asked for at this address is answered only once it is let go. @returns lets it go */
async function hold(page: Page, path: RegExp): Promise<() => void> {
  let answer = () => undefined as void;
  const until = new Promise<void>((done) => (answer = done));
  await page.route(path, async (route) => {
    await until;
    await route.continue();
  });
  return answer;
}

test("looking again at a payment has a sign until it is over", async ({ page }) => {
  let answer = () => undefined as void;
  let until = Promise.resolve();
  // As the page is while nobody knows yet what came of it, but for asking again by itself.
  await page.route("**/api/pages/payments/**", async (route) => {
    await until;
    const given = await route.fetch();
    const view = await given.json();
    await route.fulfill({ response: given, json: { ...view, known: true, next: { label: "Look again", href: new URL(route.request().url()).pathname.replace("/api/pages", ""), button: false } } });
  });
  await open(page, `/app/payments/${made().unpaid}`);
  until = new Promise<void>((done) => (answer = done));
  await page.getByRole("button", { name: "Look again" }).click();
  const sign = page.getByRole("status").getByText("One moment");
  await expect(sign).toBeVisible();
  answer();
  await expect(sign).toHaveCount(0);
});

/** Counts what is sent from now on. */
function sends(page: Page, path: RegExp): string[] {
  const sent: string[] = [];
  page.on("request", (request) => void (request.method() === "PUT" && path.test(request.url()) && sent.push(request.postData() ?? "")));
  return sent;
}

test.describe("only a time that is on the screen can be sent", () => {
  /** Chooses a time, and leaves it for the days after. */
  async function chooseAndGoOn(page: Page): Promise<string> {
    await times(page).first().check();
    const chosen = (await times(page).first().getAttribute("value")) ?? "";
    await page.locator("main a[href*='?from=']").last().click();
    await expect(page.locator(`main input[value="${chosen}"]`)).toHaveCount(0);
    await settled(page);
    await page.locator("main form button").click();
    await expect(wrong(page)).toContainText("Choose");
    return chosen;
  }

  test("where a visit is moved", async ({ page }) => {
    await open(page, `/app/repairs/${made().booked}/time`);
    const sent = sends(page, /\/visit$/);
    const chosen = await chooseAndGoOn(page);
    expect(sent.join()).not.toContain(chosen);
    await expect(page).toHaveTitle(/^Error: /);
  });

  test("where a repair is reported, by the one press that is on it", async ({ page }) => {
    const draft = await new Forms(page.context().request).report({ where: "bathroom", bathroom: "bath", bath: "slippery" }, "slot");
    await open(page, `/app/repairs/report/${draft}/slot`);
    const sent = sends(page, /\/slot$/);
    const pressed = (await slots(page).nth(1).getAttribute("value")) ?? "";
    await slots(page).nth(1).click();
    await expect.poll(() => step(page)).toBe("check");
    expect(sent.map((body) => JSON.parse(body))).toEqual([{ slot: pressed }]);
    await page.goBack();
    await expect(page.locator(`main button[value="${pressed}"]`)).toHaveAttribute("aria-current", "true");
  });
});

test("a time that somebody else took is told where a visit is moved, and only others are offered", async ({ page, look }) => {
  await open(page, `/app/repairs/${made().booked}/time`);
  const days = page.locator("main a[href*='?from=']");
  await expect(days).not.toHaveCount(0);
  await times(page).first().check();
  await page.route(/\/visit$/, (route) => route.continue({ postData: JSON.stringify({ slot: "2026-01-01.am" }) }));
  await page.locator("main form button").click();
  await expect(wrong(page)).toBeFocused();
  await expect(page).toHaveTitle(/^Error: /);
  await look(page);
  await expect(times(page)).not.toHaveCount(0);
  await expect(days).toHaveCount(0);
  const answer = await hold(page, /\/api\/pages\/repairs\/.*\/time/);
  await page.getByRole("button", { name: "Show all times" }).click();
  await expect(page.getByRole("status").getByText("One moment")).toBeVisible();
  answer();
  await expect(days).not.toHaveCount(0);
});

test("a title says that something is wrong as long as it is", async ({ page }) => {
  await open(page, `/app/repairs/${made().booked}/no-longer-needed`);
  const title = await page.title();
  await page.locator("main form button").click();
  await expect(wrong(page)).toBeFocused();
  await expect(page).toHaveTitle(`Error: ${title}`);
  await page.locator(".govuk-back-link").click();
  await settled(page);
  await expect(page).not.toHaveTitle(/^Error: /);
});

test("whoever comes too late to move a visit reads why, can press the number and goes back", async ({ page, complaints, look }) => {
  const phone = await page.goto("/app/").then(() => page.evaluate(() => document.documentElement.dataset.repairsPhone ?? ""));
  await page.route("**/api/pages/repairs/*/cancel-visit", (route) => route.fulfill({
    status: 409, contentType: "application/problem+json",
    json: { type: "/problems/repairs.time.too-late", title: "Too late to change it online", detail: `It is too late to change this online. Ring us on ${phone}.` },
  }));
  await open(page, `/app/repairs/${made().booked}/cancel-visit`);
  await expect(page.locator("h1")).toHaveText("Too late to change it online");
  await expect(page.locator("main a[href^='tel:']")).toHaveText(phone);
  await expect(page.getByRole("button", { name: "Try again" })).toHaveCount(0);
  await look(page);
  await page.locator(".govuk-back-link").click();
  await settled(page);
  await expect(page).toHaveURL(`/app/repairs/${made().booked}`);
  forgive(complaints, /409/);
});

test("a photo that was not taken, and a report that did not go, are told on the last page of the report", async ({ page, complaints, look }) => {
  await open(page, `/app/repairs/report/${made().draft}/photos`);
  await page.setInputFiles("#photo", { name: "list.jpg", mimeType: "image/jpeg", buffer: Buffer.from("no picture") });
  await expect(wrong(page)).toContainText("The file must be a photo");
  await look(page);
  await page.locator("main form button").last().click();
  await expect.poll(() => step(page)).toBe("check");
  await settled(page);
  await expect(page.locator("main")).toContainText("A photo could not be added. The file must be a photo");
  await page.route("**/send", (route) => route.abort());
  await page.locator("main form button").last().click();
  await expect(wrong(page)).toContainText("We could not reach the landlord");
  await expect(wrong(page)).toBeFocused();
  await expect(page).toHaveTitle(/^Error: /);
  await look(page);
  forgive(complaints);
});

test("a page that fails says so and leads to the simple one; the next is not shown as failed", async ({ page, complaints, look }) => {
  await page.route("**/api/pages/messages", (route) => route.fulfill({ json: {} }));
  await open(page, "/app/messages");
  await expect(page.locator("#main-content h1")).toHaveText("Something went wrong");
  await expect(page.locator("main a[href^='/faces/simple']")).toHaveAttribute("href", "/faces/simple?at=%2Fmessages");
  await look(page);
  await page.locator(".app-nav a[href='/app/repairs']").click();
  await expect(page.locator("#main-content h1")).toHaveText("Your repairs");
  expect(complaints.splice(0)).toEqual([expect.stringMatching(/^TypeError/)]);
});

test("a page that is read while the server is away says from when it is, until it is back", async ({ page, complaints, look }) => {
  let away = false;
  await page.route("**/api/pages/messages", (route) => (away ? route.fulfill({ status: 502, body: "<html>" }) : route.fallback()));
  await page.clock.install();
  await open(page, "/app/messages");
  const old = page.locator("main").getByText("We cannot get the latest now. This is how it was at");
  await expect(old).toHaveCount(0);
  away = true;
  await page.clock.fastForward(31_000);
  await expect(old).toBeVisible();
  await look(page);
  away = false;
  await page.clock.fastForward(31_000);
  await expect(old).toHaveCount(0);
  forgive(complaints, /502/);
});

test("an app that cannot be drawn leaves the way to the simple pages", async ({ page, complaints }) => {
  await page.addInitScript(() => {
    const create = document.createElement.bind(document);
    document.createElement = ((name: string) => {
      if (name === "footer") throw new TypeError("no footer");
      return create(name);
    }) as typeof document.createElement;
    const createNS = document.createElementNS.bind(document);
    document.createElementNS = ((space: string, name: string) => {
      if (name === "footer") throw new TypeError("no footer");
      return createNS(space as "http://www.w3.org/1999/xhtml", name);
    }) as typeof document.createElementNS;
  });
  await page.goto("/app/messages");
  await expect.poll(() => complaints.some((one) => one.includes("no footer"))).toBe(true);
  await expect(page.locator("a[href='/faces/simple?at=/messages']")).toBeVisible();
  forgive(complaints, /no footer/);
});

test("a page that the server cannot give now comes by itself, and the first number stays until it does", async ({ page, complaints }) => {
  let away = true;
  let asked = 0;
  await page.route("**/api/pages/repairs", (route) => {
    asked++;
    return away ? route.fulfill({ status: 503, contentType: "application/problem+json", json: { type: "/problems/not-now", reference: `ERR-${asked}` } }) : route.fallback();
  });
  await open(page, "/app/repairs");
  await expect(page.locator("h1")).toHaveText("This is not working at the moment");
  // Asked for the third time, it has the second answer.
  await expect.poll(() => asked).toBeGreaterThan(2);
  await expect(page.locator("main")).toContainText("ERR-1");
  away = false;
  await expect(page.locator("h1")).toHaveText("Your repairs");
  forgive(complaints, /503/);
});

test("a page that cannot be had now says why, and comes when it is asked for again", async ({ page, complaints, look }) => {
  let line: "broken" | "away" | "there" = "broken";
  await page.route("**/api/pages/repairs", (route) => {
    if (line === "broken") return route.fulfill({ status: 500, contentType: "application/problem+json", json: { reference: "ERR-4F7K" } });
    return line === "away" ? route.abort("internetdisconnected") : route.fallback();
  });
  await open(page, "/app/repairs");
  const [heading, heard] = [page.locator("h1"), page.getByRole("status")];
  await expect(heading).toHaveText("This is not working at the moment");
  // Nobody has pressed anything yet: the focus is where it was, and whoever listens hears it.
  await expect(heard.getByText("This is not working at the moment")).toHaveCount(1);
  await look(page);
  line = "away";
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(heading).toHaveText("There is no signal");
  await expect(heading).toBeFocused();
  await expect(heard.getByText("There is no signal")).toHaveCount(1);
  await look(page);
  line = "there";
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(heading).toHaveText("Your repairs");
  await expect(heading).toBeFocused();
  expect(complaints.splice(0).filter((one) => !/500|ERR_INTERNET_DISCONNECTED/.test(one))).toEqual([]);
});
