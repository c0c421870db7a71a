import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { part } from "./part";
import { Unread } from "./Unread";

vi.mock("./builds", () => ({ anotherBuild: async () => Promise.reject(new Error("no signal")) }));
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("a part that a dead line never brings is waited for no longer than an answer, and can be tried again", async () => {
  const told = vi.fn();
  void part(() => new Promise<() => null>(() => {})).preload().then(told);
  await vi.advanceTimersByTimeAsync(29_999);
  expect(told).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(told).toHaveBeenCalledWith(Unread);
});

test("a part that comes is what it is", async () => {
  const Here = () => null;
  expect(await part(async () => Here).preload()).toBe(Here);
  expect(vi.getTimerCount()).toBe(0);
});
