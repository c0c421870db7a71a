import { beforeEach, expect, test, vi } from "vitest";
import { anotherSince, lastHere, rememberHere } from "./last";

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal("localStorage", { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => kept.set(key, value), removeItem: (key: string) => kept.delete(key) });
  vi.stubGlobal("document", { cookie: "XSRF-TOKEN=t; WHO=amina" });
});

const amina = { who: "a", logIn: "one" };

test("while nobody says who is here it is who was last", () => {
  rememberHere(amina);
  expect(lastHere()).toMatchObject(amina);
  expect(anotherSince()).toBe(false);
});

test("it is nobody once they have logged out on the light pages, also where the browser cleared nothing of what it was told to", () => {
  rememberHere(amina);
  document.cookie = "XSRF-TOKEN=t";
  expect(lastHere()).toBeUndefined();
  expect(anotherSince()).toBe(true);
  rememberHere();
  expect(anotherSince()).toBe(false);
});

test("it is nobody once somebody else has logged in on the light pages", () => {
  rememberHere(amina);
  document.cookie = "WHO=daniel; XSRF-TOKEN=t";
  expect(lastHere()).toBeUndefined();
  expect(anotherSince()).toBe(true);
  rememberHere({ who: "d", logIn: "two" });
  expect(anotherSince()).toBe(false);
  expect(lastHere()).toMatchObject({ who: "d" });
});
