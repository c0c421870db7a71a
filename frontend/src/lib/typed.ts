/*
 * What is typed and not sent, kept in this window under the address of its form: a log-in in between, or a reload, gives
 * it back. It goes when it is sent, at log-out, and when somebody else logs in.
 */
const BEGINS = "typed ";
const OWNER = "typed by";

/** What was kept for this form, over what it begins with. */
export function kept<F extends Record<string, string>>(begin: F): F {
  try {
    const before = JSON.parse(sessionStorage.getItem(name(begin)) ?? "{}") as Record<string, string>;
    return Object.fromEntries(Object.entries(begin).map(([field, value]) => [field, before[field] ?? value])) as F;
  } catch {
    return begin;
  }
}

export function keep(typed: Record<string, string>): void {
  quietly(() => sessionStorage.setItem(name(typed), JSON.stringify(typed)));
}

/** @param at where the form is; once it is sent the reader may be elsewhere */
export function drop(typed: Record<string, string>, at = location.pathname): void {
  quietly(() => sessionStorage.removeItem(name(typed, at)));
}

/** @param who is logged in now, as the server tells one log-in from another; what another typed is not theirs */
export function belongsTo(who: string): void {
  quietly(() => {
    const before = sessionStorage.getItem(OWNER);
    if (before !== null && before !== who) {
      Object.keys(sessionStorage).filter((key) => key.startsWith(BEGINS)).forEach((key) => sessionStorage.removeItem(key));
    }
    sessionStorage.setItem(OWNER, who);
  });
}

function name(form: Record<string, string>, at = location.pathname): string {
  return `${BEGINS}${at} ${Object.keys(form).sort().join()}`;
}

/** A browser may keep nothing at all; then there is nothing to give back. */
function quietly(act: () => void): void {
  try {
    act();
  } catch {
    return;
  }
}
