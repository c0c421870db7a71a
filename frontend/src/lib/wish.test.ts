import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fulfil, fulfilSoon, wish, wished } from "./wish";

const ends = vi.hoisted(() => vi.fn<(who: string) => Promise<void>>());
vi.mock("../api/ending", () => ({ endLogIn: ends }));

let heard: EventTarget;

beforeEach(() => {
  const kept = new Map<string, string>();
  heard = new EventTarget();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => kept.set(key, value), removeItem: (key: string) => kept.delete(key),
  });
  vi.stubGlobal("navigator", {});
  vi.stubGlobal("document", new EventTarget());
  vi.stubGlobal("addEventListener", heard.addEventListener.bind(heard));
  vi.stubGlobal("removeEventListener", heard.removeEventListener.bind(heard));
  vi.useFakeTimers();
  ends.mockReset();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("a wish that was not heard is kept, and is of the log-in it was made in", async () => {
  wish("amina");
  ends.mockRejectedValue(new TypeError("no signal"));
  expect(await fulfil()).toBe(false);
  expect(wished()).toBe(true);
  ends.mockResolvedValue();
  expect(await fulfil()).toBe(true);
  expect(ends.mock.calls).toEqual([["amina"], ["amina"]]);
  expect(wished()).toBe(false);
});

test("without a wish nobody is asked", async () => {
  expect(await fulfil()).toBe(true);
  expect(ends).not.toHaveBeenCalled();
});

test.each(["when the signal returns", "in between"])("it is heard %s, and not asked of again", async (when) => {
  wish("amina");
  ends.mockRejectedValueOnce(new TypeError("no signal")).mockResolvedValue();
  let done = false;
  void fulfilSoon().then(() => (done = true));
  await vi.advanceTimersByTimeAsync(0);
  expect(done).toBe(false);
  if (when === "in between") await vi.advanceTimersByTimeAsync(5_000);
  else heard.dispatchEvent(new Event("online"));
  await vi.advanceTimersByTimeAsync(0);
  expect(done).toBe(true);
  heard.dispatchEvent(new Event("online"));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(ends).toHaveBeenCalledTimes(2);
});
