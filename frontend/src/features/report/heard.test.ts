import { expect, test, vi } from "vitest";
import { hear, type Heard } from "./heard";

vi.mock("../../lib/words", () => ({ t: (key: string) => key, count: (key: string, number: number) => `${key} ${number}` }));

const added = (number: number) => `repairs.check.photosAdded ${number}`;
const sent = (number: number) => `app.report.photo.sent ${number}`;

/** What is heard as the photos go through this: how many wait, how many are there, and which reading of the server's draft that is. */
function heard(...all: [waiting: number, there: number, read?: object][]): string[] {
  let last: Heard | undefined;
  return all.map(([waiting, there, read]) => (last = hear(last, { waiting, there, read })).words);
}

const [first, second, third] = [{}, {}, {}];

test("a page without photos says nothing of them, and one with some how many", () => {
  expect(heard([0, 0, first])).toEqual([""]);
  expect(heard([1, 2, first])).toEqual([added(3)]);
});

test("each that is sent is heard once it is there, and none in between", () => {
  expect(heard([0, 0, first], [2, 0, first], [1, 0, first], [1, 1, second], [0, 1, second], [0, 2, third])).toEqual(["", added(2), added(2), sent(1), sent(1), sent(2)]);
});

test("one that is added after another was sent is heard as added", () => {
  expect(heard([1, 0, first], [0, 0, first], [0, 1, second], [1, 1, second])).toEqual([added(1), added(1), sent(1), added(2)]);
});

test("one that is taken away is heard as gone, the last one too, on the phone at once", () => {
  expect(heard([2, 0, first], [1, 0, first], [1, 0, second])).toEqual([added(2), added(2), added(1)]);
  expect(heard([0, 1, first], [0, 0, second])).toEqual([added(1), "app.report.photo.none"]);
  expect(heard([1, 0], [0, 0], [0, 0])).toEqual([added(1), "app.report.photo.none", "app.report.photo.none"]);
});
