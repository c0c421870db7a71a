import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { lost } from "../api/ask";
import { unheard } from "../api/session";
import { noWay } from "../lib/outward";
import { toLight } from "./Shell";

const outbox = vi.hoisted(() => ({ behind: true, put: async (): Promise<void> => undefined }));
vi.mock("../features/report/outbox", () => ({ isBehind: () => outbox.behind, putAll: () => outbox.put(), left: async () => 0, poke: async () => undefined }));

let gone: string[];

beforeEach(() => {
  gone = [];
  lost.value = unheard.value = noWay.value = false;
  Object.assign(outbox, { behind: true, put: async () => undefined });
  vi.stubGlobal("navigator", { onLine: true });
  vi.stubGlobal("location", { assign: (to: string) => gone.push(to) });
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** The link of the footer is followed. */
function follow(keys: Partial<MouseEvent> = {}) {
  const event = { currentTarget: { href: "/faces/simple?at=%2F" }, preventDefault: vi.fn(), ...keys };
  return { event, led: toLight(event as unknown as MouseEvent) };
}

test("whoever has nothing here that the server lacks goes to the simple pages as by any link", async () => {
  outbox.behind = false;
  const { event, led } = follow();
  await led;
  expect(event.preventDefault).not.toHaveBeenCalled();
  expect(gone).toEqual([]);
});

test("what was said here is given to the server before its writer goes on", async () => {
  let arrived = () => undefined as void;
  outbox.put = () => new Promise((done) => (arrived = done));
  const { event, led } = follow();
  expect(event.preventDefault).toHaveBeenCalledOnce();
  await vi.advanceTimersByTimeAsync(1_900);
  expect(gone).toEqual([]);
  arrived();
  await led;
  expect(gone).toEqual(["/faces/simple?at=%2F"]);
});

test("nobody waits longer than two seconds for it, and what cannot be given holds nobody up", async () => {
  outbox.put = () => new Promise(() => undefined);
  const slow = follow();
  await vi.advanceTimersByTimeAsync(2_000);
  await slow.led;
  outbox.put = async () => Promise.reject(new Error("no room"));
  await follow().led;
  expect(gone).toHaveLength(2);
});

test("a window beside this one is opened at once", async () => {
  for (const key of ["ctrlKey", "metaKey", "shiftKey"]) {
    const { event, led } = follow({ [key]: true });
    await led;
    expect(event.preventDefault).not.toHaveBeenCalled();
  }
  expect(gone).toEqual([]);
});

test("nobody is led away where the line died while that was being given", async () => {
  vi.stubGlobal("fetch", async () => Promise.reject(new TypeError("no signal")));
  outbox.put = async () => {
    lost.value = true;
  };
  await follow().led;
  expect([gone, noWay.value]).toEqual([[], true]);
});

test("without a signal nothing is tried: that the link leads nowhere is said by whoever watches links", async () => {
  vi.stubGlobal("navigator", { onLine: false });
  const { event, led } = follow();
  await led;
  expect(event.preventDefault).not.toHaveBeenCalled();
  expect(gone).toEqual([]);
});
