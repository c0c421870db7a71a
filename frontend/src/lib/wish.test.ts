import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fulfil, fulfilSoon, wish, wished, wishIfLost } from "./wish";

const ends = vi.hoisted(() => vi.fn<(who: string) => Promise<void>>());
vi.mock("../api/ending", () => ({ endLogIn: ends }));

let heard: EventTarget;
let page: EventTarget & { visibilityState: string };

beforeEach(() => {
  const kept = new Map<string, string>();
  heard = new EventTarget();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => kept.set(key, value), removeItem: (key: string) => kept.delete(key),
  });
  vi.stubGlobal("navigator", {});
  page = Object.assign(new EventTarget(), { visibilityState: "visible" });
  vi.stubGlobal("document", page);
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

test("it is asked later and later, one at a time, and not while nobody looks", async () => {
  wish("amina");
  ends.mockRejectedValue(new TypeError("no signal"));
  void fulfilSoon();
  await vi.advanceTimersByTimeAsync(10 * 60_000);
  expect(ends.mock.calls.length).toBeLessThan(16);
  page.visibilityState = "hidden";
  ends.mockClear();
  await vi.advanceTimersByTimeAsync(10 * 60_000);
  expect(ends).not.toHaveBeenCalled();
  page.visibilityState = "visible";
  let answer = () => {};
  ends.mockImplementation(() => new Promise((done) => (answer = done)));
  for (let i = 0; i < 3; i++) page.dispatchEvent(new Event("visibilitychange"));
  await vi.advanceTimersByTimeAsync(10 * 60_000);
  expect(ends).toHaveBeenCalledTimes(1);
  answer();
});

test("a log-out that the page sends itself is kept until it is heard, and left to the page", async () => {
  const register = vi.fn();
  vi.stubGlobal("navigator", { serviceWorker: { controller: {}, ready: Promise.resolve({ sync: { register } }) } });
  wishIfLost("one");
  await vi.advanceTimersByTimeAsync(0);
  expect(register).not.toHaveBeenCalled();
  ends.mockResolvedValue();
  expect(await fulfil()).toBe(true);
  expect(ends).toHaveBeenCalledWith("one");
});
