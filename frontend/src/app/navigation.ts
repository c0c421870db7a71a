const first = globalThis.location?.href;
let moved = false;

/** Called by each page as it appears: whether the reader came from another page of the app rather than from outside. */
export function arrived(): boolean {
  moved ||= location.href !== first;
  return moved;
}
