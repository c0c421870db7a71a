/** The same page on the light pages: addresses differ only in `/app`. */
export function light(path: string): string {
  return path.replace(/^\/app/, "") || "/";
}
