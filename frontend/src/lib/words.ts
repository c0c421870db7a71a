import loaders from "words:all";
import type { WordKey } from "../../target/generated/words";

export type { WordKey };

type Pack = Record<string, string>;

const language = globalThis.document?.documentElement.lang || "en";
/** The very kind that is asked for (zh-Hant), else its language, else English. */
const kinds = [language, language.split("-")[0]!, "en"];
const known: Pack = {};

/** Loads a pack of words in the reader's language, else in English. */
export async function load(...packs: string[]): Promise<void> {
  const loaded = await Promise.all(packs.map((pack) => loaders[kinds.map((kind) => `${pack}@${kind}`).find((name) => name in loaders)!]!()));
  for (const pack of loaded) {
    Object.assign(known, pack.default);
  }
}

/** The words for a key; `{0}` is the first argument. */
export function t(key: WordKey, ...args: (string | number)[]): string {
  return fill(known[key] ?? key, args);
}

/** The words for a key that is put together from what the server said. */
export function said(prefix: string, code: string, ...args: (string | number)[]): string {
  return fill(known[prefix + code] ?? code, args);
}

/** The words for one or for many: `key.one` or `key.other`. */
export function count(key: string, number: number): string {
  return said(`${key}.`, number === 1 ? "one" : "other", number);
}

function fill(text: string, args: (string | number)[]): string {
  return args.length === 0 ? text : text.replace(/\{(\d)\}/g, (_, place: string) => String(args[Number(place)]));
}
