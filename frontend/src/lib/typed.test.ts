import { beforeEach, expect, test, vi } from "vitest";
import { belongsTo, drop, keep, kept } from "./typed";

beforeEach(() => {
  const all = new Map<string, string>();
  const storage = { getItem: (key: string) => all.get(key) ?? null, setItem: (key: string, value: string) => all.set(key, value), removeItem: (key: string) => all.delete(key) };
  vi.stubGlobal("sessionStorage", new Proxy(storage, { ownKeys: () => [...all.keys()], getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }) }));
  vi.stubGlobal("location", { pathname: "/app/repairs/REP-1/cancel-visit" });
});

test("what was typed is given back at the same address only, and once it is sent no more", () => {
  keep({ reason: "I am away" });
  expect(kept({ reason: "" })).toEqual({ reason: "I am away" });
  location.pathname = "/app/repairs/REP-2/cancel-visit";
  expect(kept({ reason: "" })).toEqual({ reason: "" });
  location.pathname = "/app/repairs/REP-1/cancel-visit";
  drop({ reason: "anything" });
  expect(kept({ reason: "" })).toEqual({ reason: "" });
});

test("another form of the same address has its own", () => {
  keep({ reason: "I am away" });
  expect(kept({ words: "" })).toEqual({ words: "" });
});

test("what one reader typed is not given to the next", () => {
  belongsTo("amina");
  keep({ reason: "I am away" });
  belongsTo("amina");
  expect(kept({ reason: "" })).toEqual({ reason: "I am away" });
  belongsTo("grace");
  expect(kept({ reason: "" })).toEqual({ reason: "" });
});
