import { beforeEach, expect, test, vi } from "vitest";
import { noDangerSaid, sayNoDanger } from "./noDanger";

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.useFakeTimers();
  vi.stubGlobal("sessionStorage", {
    getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => kept.set(key, value), removeItem: (key: string) => kept.delete(key),
  });
});

test("that nobody is in danger is said once, and counts once", () => {
  expect(noDangerSaid()).toBe(false);
  sayNoDanger();
  expect(noDangerSaid()).toBe(true);
  expect(noDangerSaid()).toBe(false);
});

test("whoever comes back long after is asked again", () => {
  sayNoDanger();
  vi.advanceTimersByTime(15 * 60_000);
  expect(noDangerSaid()).toBe(false);
});
