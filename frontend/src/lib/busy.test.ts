import { beforeEach, afterEach, expect, test, vi } from "vitest";
import { begin, during, waits } from "./busy";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("what takes a while has a sign, until all of it is over", async () => {
  let done = () => undefined as void;
  const slow = during(new Promise<void>((resolve) => (done = resolve)));
  const other = begin();
  await vi.advanceTimersByTimeAsync(999);
  expect(waits.value).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(waits.value).toBe(true);
  other();
  other();
  expect(waits.value).toBe(true);
  done();
  await slow;
  expect(waits.value).toBe(false);
});

test("what is quick has none, nor has what failed any longer", async () => {
  await during(Promise.resolve());
  await vi.advanceTimersByTimeAsync(2_000);
  expect(waits.value).toBe(false);
  const failing = expect(during(new Promise((_, fail) => setTimeout(() => fail(new Error("no signal")), 5_000)))).rejects.toThrow("no signal");
  await vi.advanceTimersByTimeAsync(4_999);
  expect(waits.value).toBe(true);
  await vi.advanceTimersByTimeAsync(1);
  await failing;
  expect(waits.value).toBe(false);
});
