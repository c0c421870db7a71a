import { beforeEach, expect, test, vi } from "vitest";
import { countdown, stopwatch } from "./countdown";

let shown: number[];
let asked: number;
let elapsed: number;
let next: { run: () => void; ms: number } | undefined;

beforeEach(() => {
  shown = [];
  asked = elapsed = 0;
  next = undefined;
});

const begin = (seconds: number) => countdown(seconds, {
  elapsed: () => elapsed,
  show: (minutes) => shown.push(minutes),
  again: () => asked++,
  later: (run, ms) => {
    next = { run, ms };
    return () => (next = undefined);
  },
});

/** As the timer does it. */
function pass(ms = next!.ms): void {
  elapsed += ms;
  next!.run();
}

test("tells how many minutes are left, and asks nothing while there are some", () => {
  begin(600);
  for (let i = 0; i < 100; i++) pass();
  expect([shown[0], shown.at(-1)]).toEqual([10, 2]);
  expect(asked).toBe(0);
});

test("says that it is over, and asks the server later and later", () => {
  begin(10);
  const pauses = Array.from({ length: 8 }, () => {
    pass();
    return next!.ms;
  });
  expect(shown).toEqual([1, 1, 0, 0, 0, 0, 0, 0, 0]);
  expect(asked).toBe(7);
  expect(pauses).toEqual([5_000, 5_000, 10_000, 20_000, 40_000, 60_000, 60_000, 60_000]);
});

test("says it at once to whoever comes back to the page, and nothing any more once it is left", () => {
  const { look, end } = begin(600);
  elapsed = 601_000;
  look();
  expect(shown).toEqual([10, 0]);
  end();
  expect(next).toBeUndefined();
});

test("goes on while the phone sleeps, and while its clock is put back", () => {
  let [calm, clock] = [0, 0];
  vi.spyOn(performance, "now").mockImplementation(() => calm);
  vi.spyOn(Date, "now").mockImplementation(() => clock);
  const slept = stopwatch();
  [calm, clock] = [1_000, 900_000];
  expect(slept()).toBe(900_000);
  [calm, clock] = [60_000, -3_600_000];
  expect(slept()).toBe(60_000);
  vi.restoreAllMocks();
});
