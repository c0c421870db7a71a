/** Where help with the rent of an account is, in the app. */
export const home = (account: string, what = "") => `/app/arrears/${encodeURIComponent(account)}${what}`;

/** Where what is said goes. */
export const api = (account: string, what: string) => `/api/arrears/${encodeURIComponent(account)}${what}`;
