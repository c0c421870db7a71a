import { t } from "./words";

/*
 * Dates and times as the light pages write them (backend Formats): names of days and months are the platform's, what
 * stands around them are words of the language. The landlord's clocks hang in London, wherever the phone is.
 */
const zone = "Europe/London";
const language = globalThis.document?.documentElement.lang || "en-GB";
const day = new Intl.DateTimeFormat(language, { weekday: "long", day: "numeric", month: "long", year: "numeric", numberingSystem: "latn", timeZone: "UTC" });
const wall = new Intl.DateTimeFormat("en-CA", {
  timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", hourCycle: "h23",
});

/** @param date as the API writes it: 2026-11-24 */
export function date(date: string): string {
  const { weekday = "", day: number = "", month = "", year = "" } = parts(day, `${date}T00:00Z`);
  return t("format.date", weekday, number, month, year);
}

/** @param time as the API writes it: 17:00 or 17:00:00 */
function time(time: string): string {
  const [hours, minutes] = time.split(":").map(Number) as [number, number];
  if (minutes === 0 && hours === 12) return t("format.time.noon");
  if (minutes === 0 && hours === 0) return t("format.time.midnight");
  const half = hours < 12 ? t("format.time.morning") : t("format.time.afternoon");
  return t(minutes === 0 ? "format.time.hour" : "format.time", hours % 12 || 12, String(minutes).padStart(2, "0"), half, hours);
}

/** 5pm on Tuesday 24 November 2026, as a clock on the wall in England shows it. @param instant with its offset */
export function dateTime(instant: string): string {
  const { year, month, day, hour, minute } = parts(wall, instant);
  return t("format.dateTime", time(`${hour}:${minute}`), date(`${year}-${month}-${day}`));
}

function parts(format: Intl.DateTimeFormat, instant: string): Partial<Record<string, string>> {
  return Object.fromEntries(format.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
}
