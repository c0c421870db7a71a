/** ux.md's budgets, in bytes and requests on the wire, compressed as served, headers included. */
export const firstVisit = { bytes: 14_600, requests: 3 };
export const nextPage = { bytes: 5_000 };

/** The app from nothing to a usable screen, and what each further feature adds to it. */
export const app = { bytes: 60_000, rounds: 5 };
export const feature = { bytes: 15_000 };

/** Primary targets are at least this many CSS pixels high. */
export const target = 44;

/** From after the log-in to the reference with a slot booked, in page loads. */
export const mostLoads = 16;

/** The same in the app: what is asked of the server for each page of it, to keep the answer and to draw the next. */
export const askedAStep = 2;
