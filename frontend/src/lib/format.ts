/*
 * Dates and times as the light pages write them (backend Formats): Tuesday 24 November 2026, 8am, 12 noon. The
 * landlord's clocks hang in London, wherever the phone is.
 */
const zone = "Europe/London";
const language = globalThis.document?.documentElement.lang || "en-GB";
const day = new Intl.DateTimeFormat(language, { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const wall = new Intl.DateTimeFormat("en-CA", {
  timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", hourCycle: "h23",
});

/** @param date as the API writes it: 2026-11-24 */
export const date = (date: string): string => day.format(new Date(`${date}T00:00Z`)).replaceAll(",", "");

/** @param time as the API writes it: 17:00 or 17:00:00 */
function time(time: string): string {
  const [hours, minutes] = time.split(":").map(Number) as [number, number];
  if (minutes === 0 && hours === 12) return "12 noon";
  if (minutes === 0 && hours === 0) return "midnight";
  const end = hours < 12 ? "am" : "pm";
  return `${hours % 12 || 12}${minutes ? `:${String(minutes).padStart(2, "0")}` : ""}${end}`;
}

/** 5pm on Tuesday 24 November 2026, as a clock on the wall in England shows it. @param instant with its offset */
export function dateTime(instant: string): string {
  const at = onTheWall(instant);
  return `${time(at.time)} on ${date(at.date)}`;
}

function onTheWall(instant: string): { date: string; time: string } {
  const part = Object.fromEntries(wall.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  return { date: `${part.year}-${part.month}-${part.day}`, time: `${part.hour}:${part.minute}` };
}
