let pages = 0;

/** Called by each page as it appears: whether the reader came from another page of the app rather than from outside. */
export function arrived(): boolean {
  return pages++ > 0;
}
