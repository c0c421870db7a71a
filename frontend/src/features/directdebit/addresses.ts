/** Where the Direct Debit of an account is, in the app. */
export const home = (account: string) => `/app/direct-debit/${encodeURIComponent(account)}`;

/** Where what is asked for goes. */
export const api = (account: string, what = "") => `/api/direct-debits/${encodeURIComponent(account)}${what}`;
