/** A day as its three fields have it: day, month, year. @param day as an address has it: 2027-01-31 */
export function parts(day = ""): string[] {
  return day.split("-").reverse();
}

/** What the statement that was drawn is asked for with: as the address of its file has it. */
export function asked(file: string | undefined): string {
  return /\?.*/.exec(file ?? "")?.[0] ?? "";
}
