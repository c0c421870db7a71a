import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { line } from "./line";

beforeEach(() => {
  vi.stubGlobal("navigator", {});
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test("work that rests for longer than a browser's timer can count does not go round at once", async () => {
  const later = vi.spyOn(globalThis, "setTimeout").mockReturnValue(0 as unknown as ReturnType<typeof setTimeout>);
  await line("photos", async () => 30 * 24 * 60 * 60_000).go();
  expect(later.mock.lastCall![1]).toBeLessThan(2 ** 31);
});
