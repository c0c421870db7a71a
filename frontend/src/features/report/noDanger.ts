const SAID = "no danger";
/** A log-in takes minutes; whoever comes back later is asked again. In milliseconds. */
const LASTS = 15 * 60_000;

/** That nobody is in danger is said in this window, on the way to a log-in. */
export function sayNoDanger(): void {
  try {
    sessionStorage.setItem(SAID, String(Date.now()));
  } catch {
    // Keeps nothing: they are asked again.
  }
}

/** Whether it was said just now: it counts once. */
export function noDangerSaid(): boolean {
  try {
    const said = Number(sessionStorage.getItem(SAID));
    sessionStorage.removeItem(SAID);
    return Date.now() - said < LASTS;
  } catch {
    return false;
  }
}
