/** ux.md's budgets, in bytes and requests on the wire, compressed as served, headers included. */
export const firstVisit = { bytes: 14_600, requests: 3 };
export const nextPage = { bytes: 5_000 };

/** Primary targets are at least this many CSS pixels high. */
export const target = 44;

/** From after the log-in to the reference with a slot booked, in page loads. */
export const mostLoads = 16;
