import { expect, type Page } from "@playwright/test";

/** A Tuesday for which nobody has booked anything. */
export const quiet = new Date("2027-01-26");

/** Puts the portal's clock forward to a moment in England in winter; it never goes back. */
export async function putForward(page: Page, day: Date, time: string): Promise<void> {
  const date = `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
  const response = await page.request.get(`/dev/clock?to=${date}T${time}:00Z`);
  if (!response.ok()) throw new Error(`the clock answered ${response.status()}`);
}

/** Until the jobs of the days that were passed over are done: what comes of a job now is in line behind them. */
export async function caughtUp(page: Page): Promise<void> {
  await expect.poll(async () => (await page.request.get("/dev/clock/behind")).text(), { timeout: 240_000, intervals: [2_000] }).toBe("");
}

/** The first day named in words: "Wednesday 13 January 2027". */
export function dayIn(words: string): Date {
  const found = /\b(\d{1,2} [A-Z][a-z]+ 20\d\d)\b/.exec(words);
  if (!found) throw new Error(`no day in "${words}"`);
  return new Date(found[1]);
}

/** The day it is for the portal. */
export async function today(page: Page): Promise<Date> {
  return new Date(await (await page.request.get("/dev/clock")).text());
}

/** A day so many days later, as the three fields of a form have it. */
export function dayFields(name: string, from: Date, later: number): Record<string, string> {
  const day = new Date(from.getTime() + later * 24 * 60 * 60 * 1000);
  return { [`${name}-day`]: `${day.getDate()}`, [`${name}-month`]: `${day.getMonth() + 1}`, [`${name}-year`]: `${day.getFullYear()}` };
}

export function iso(day: Date): string {
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
