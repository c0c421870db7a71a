/** The same page on the light pages: addresses differ only in `/app`. What is kept on this phone alone is not there. */
export function light(path: string): string {
  return path.replace(/^\/app/, "").replace(/\/here-[^?]*/, "") || "/";
}

/** There, and on the light pages from now on: the server remembers the choice. */
export function simple(path: string): string {
  return `/faces/simple?at=${encodeURIComponent(light(path))}`;
}
