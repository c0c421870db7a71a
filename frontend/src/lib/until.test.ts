import { expect, test } from "vitest";
import { asking } from "./until";

function world() {
  let run: (() => void) | undefined;
  const now = { asked: 0, looked: true, pauses: [] as number[], pass: () => run?.() };
  const stop = asking({
    again: () => now.asked++,
    seen: () => now.looked,
    later: (next, ms) => {
      run = next;
      now.pauses.push(ms);
      return () => (run = undefined);
    },
  });
  return { now, stop };
}

test("asks soon, then later and later, and at most each half minute", () => {
  const { now } = world();
  for (let i = 0; i < 6; i++) now.pass();
  expect(now.asked).toBe(6);
  expect(now.pauses).toEqual([2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
});

test("asks nothing while nobody looks, and soon again when somebody does", () => {
  const { now } = world();
  now.looked = false;
  now.pass();
  expect(now.asked).toBe(0);
  now.looked = true;
  now.pass();
  expect(now.asked).toBe(1);
  expect(now.pauses).toEqual([2_000, 2_000, 4_000]);
});

test("is over when it is known", () => {
  const { now, stop } = world();
  stop();
  now.pass();
  expect(now.asked).toBe(0);
});
