/** ux.md's budgets, in bytes and requests on the wire, compressed as served, headers included. */
export const firstVisit = { bytes: 14_600, requests: 3 };
export const nextPage = { bytes: 5_000 };

/** The app from nothing to a usable screen, and what each further feature adds to it. */
export const app = { bytes: 60_000, rounds: 3 };
export const feature = { bytes: 15_000 };

/**
 * What a report without a signal needs, read ahead once the page can be used: every question, and what to do in each
 * danger an answer leads to (backend/docs/adr/0045), with what draws them.
 */
export const ahead = { bytes: 17_000 };

/** Primary targets are at least this many CSS pixels high. */
export const target = 44;

/** From after the log-in to the reference with a slot booked, in page loads. */
export const mostLoads = 16;

/**
 * ux.md's times over a slow line, in milliseconds: a light page; a page of the app; the app kept on the device, opened again.
 * Where two cores serve the portal and the browser at once they may take so much longer that the line is not what is
 * measured, so of some tries the quickest counts and `machine` is forgiven.
 */
export const usable = { light: 2_000, app: 3_000, kept: 1_000, machine: 500, tries: 3 };

/** The same in the app: what is asked of the server for each page of it, to keep the answer and to draw the next. */
export const askedAStep = 2;
