import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "./paths.mjs";

/*
 * What each page of the app says, found from `routes.ts` along the imports of its component: whoever begins with a page has
 * read no other's words, so its own packs and `core` must have all of them.
 */
const src = join(root, "src");

/** @param has whether one of these packs has the key; @param known whether it is a key at all */
export function unsaid(has, known) {
  const routes = readFileSync(join(src, "app/routes.ts"), "utf8");
  return [...routes.matchAll(/path: "([^"]+)", page: page\(\[([^\]]*)\], (\w+), "(\w+)"\)/g)].flatMap(([, path, list, feature, page]) => {
    const packs = ["core", ...[...list.matchAll(/"(\w+)"/g)].map(([, pack]) => pack)];
    const folder = join(src, "features", feature);
    const file = new RegExp(`default as ${page} \\} from "\\./(\\w+)"`).exec(readFileSync(join(folder, "pages.ts"), "utf8"))?.[1];
    if (!file) throw new Error(`${path}: pages.ts of ${feature} has no ${page}`);
    return [...new Set(said(join(folder, file)))].filter((key) => known(key) && !has(packs, key)).map((key) => `${path}: ${key}`);
  });
}

/** The words that a module says, and what it is made of; what is loaded later comes with words of its own. */
function said(file, met = new Set()) {
  const path = [`${file}.tsx`, `${file}.ts`].find(existsSync);
  if (!path || met.has(path) || path.endsWith("routes.ts")) return [];
  met.add(path);
  const text = readFileSync(path, "utf8");
  const keys = [...text.matchAll(/"([a-z]+\.[\w.-]+)"/g)].map(([, key]) => key);
  const parts = [...text.matchAll(/^(?:import|export) (?!type).*from "(\.[^"]+)"/gm)].map(([, part]) => join(dirname(path), part));
  return [...keys, ...parts.flatMap((part) => said(part, met))];
}
