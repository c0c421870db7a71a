import { expect, test, vi } from "vitest";
import { waits } from "../../lib/busy";
import { presses } from "./presses";

/** Work that is under way until it is told to end. */
function slow(done: string[], name: string) {
  let end = () => undefined as void;
  const work = () => new Promise<void>((resolve) => (end = resolve)).then(() => void done.push(name));
  return { work, end: () => end() };
}

test("a second press while one is under way does nothing", async () => {
  const done: string[] = [];
  const first = slow(done, "delete");
  const told: unknown[] = [];
  const { press } = presses((error) => told.push(error));
  const deleting = press(first.work);
  await press(async () => done.push("delete again"));
  first.end();
  await deleting;
  expect(done).toEqual(["delete"]);
  await press(async () => "an answer");
  expect(told).toEqual([undefined, undefined]);
});

test("a photo that is chosen while something else is under way is added after it", async () => {
  const done: string[] = [];
  const first = slow(done, "remove");
  const { press, wait } = presses(() => undefined);
  const removing = press(first.work);
  const adding = [wait(async () => done.push("one")), wait(async () => done.push("other"))];
  first.end();
  await Promise.all([removing, ...adding]);
  expect(done).toEqual(["remove", "one", "other"]);
});

test("a photo is added also after something that failed, and what failed stays to be read", async () => {
  const told: unknown[] = [];
  const done: string[] = [];
  const { press, wait } = presses((error) => told.push(error));
  const removing = press(() => Promise.reject("no signal"));
  await Promise.all([removing, wait(async () => done.push("one"))]);
  expect(done).toEqual(["one"]);
  expect(told).toEqual(["no signal"]);
});

test("a press that takes a while has a sign until it is over", async () => {
  vi.useFakeTimers();
  const slowly = slow([], "begin");
  const pressing = presses(() => undefined).press(slowly.work);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(waits.value).toBe(true);
  slowly.end();
  await pressing;
  expect(waits.value).toBe(false);
  vi.useRealTimers();
});
