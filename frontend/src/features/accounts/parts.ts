/** The days of an address, whole or as a form's three fields have them, and nothing else of it. */
export function days(asked: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(asked).filter(([name]) => /^(from|to)(-(day|month|year))?$/.test(name)));
}

/** A day as it was typed, in three fields: day, month, year. One that is none stands in the first, as on the light page (StatementDays.typed). */
export function typed(asked: Record<string, string>, name: "from" | "to"): string[] {
  const whole = asked[name];
  if (!whole) return ["day", "month", "year"].map((part) => asked[`${name}-${part}`] ?? "");
  const known = /^(\d{4})-(\d\d)-(\d\d)$/.exec(whole);
  return known ? [Number(known[3]), Number(known[2]), Number(known[1])].map(String) : [whole, "", ""];
}

/** What the statement that was drawn is asked for with: as the address of its file has it. */
export function asked(file: string | undefined): string {
  return /\?.*/.exec(file ?? "")?.[0] ?? "";
}
