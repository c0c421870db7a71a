import type { Page } from "@playwright/test";

/** Puts the portal's clock forward to a moment in England in winter; it never goes back. */
export async function putForward(page: Page, day: Date, time: string): Promise<void> {
  const date = `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
  const response = await page.request.get(`/dev/clock?to=${date}T${time}:00Z`);
  if (!response.ok()) throw new Error(`the clock answered ${response.status()}`);
}

/** The first day named in words: "Wednesday 13 January 2027". */
export function dayIn(words: string): Date {
  const found = /\b(\d{1,2} [A-Z][a-z]+ 20\d\d)\b/.exec(words);
  if (!found) throw new Error(`no day in "${words}"`);
  return new Date(found[1]);
}

export function iso(day: Date): string {
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
