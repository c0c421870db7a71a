/** The same page on the light pages: addresses differ only in `/app`. */
export function light(path: string): string {
  return path.replace(/^\/app/, "") || "/";
}

/** There, and on the light pages from now on: the server remembers the choice. */
export function simple(path: string): string {
  return `/faces/simple?at=${encodeURIComponent(light(path))}`;
}
