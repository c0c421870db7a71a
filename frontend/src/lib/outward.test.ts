import { beforeEach, expect, test, vi } from "vitest";
import { noWay, pressed } from "./outward";

const preventDefault = vi.fn();
const press = (found: unknown, defaultPrevented = false) =>
  pressed({ target: { closest: (what: string) => (what === "a[rel=external]" ? found : null) } as unknown as EventTarget, defaultPrevented, preventDefault });
const link = {};

beforeEach(() => {
  preventDefault.mockClear();
  vi.stubGlobal("navigator", { onLine: false });
});

test("a link out of the app is not followed without a signal, and says why until the next press", () => {
  press(link);
  expect(preventDefault).toHaveBeenCalledTimes(1);
  expect(noWay.value).toBe(true);
  press(null);
  expect(preventDefault).toHaveBeenCalledTimes(1);
  expect(noWay.value).toBe(false);
});

test("a link that says so itself is left to it", () => {
  press(link, true);
  expect(noWay.value).toBe(false);
});

test("with a signal it is followed", () => {
  vi.stubGlobal("navigator", { onLine: true });
  press(link);
  expect(preventDefault).not.toHaveBeenCalled();
  expect(noWay.value).toBe(false);
});
