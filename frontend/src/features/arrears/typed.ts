import type { PlanPartPage } from "../../api/types";

/** What comes in or goes out, field by field; for how long only where that is asked. */
export function money({ fields, every, typed }: Pick<PlanPartPage, "fields" | "every" | "typed">): Record<string, string> {
  return { ...(every.length > 0 && { per: typed.per ?? "" }), ...Object.fromEntries(fields.map(({ name, value }) => [name, value])) };
}

/** How much each time, how often and from which day. */
export function terms(typed: PlanPartPage["typed"]): Record<string, string> {
  return Object.fromEntries(["amount", "every", "first-day", "first-month", "first-year"].map((name) => [name, typed[name] ?? ""]));
}
