import { beforeEach, expect, test, vi } from "vitest";
import { unheard } from "../api/session";
import { whenBack } from "./back";

let window: EventTarget;
let document: EventTarget & { visibilityState?: string };
const then = vi.fn();

beforeEach(() => {
  then.mockClear();
  unheard.value = false;
  window = new EventTarget();
  document = Object.assign(new EventTarget(), { visibilityState: "visible" });
  vi.stubGlobal("addEventListener", window.addEventListener.bind(window));
  vi.stubGlobal("removeEventListener", window.removeEventListener.bind(window));
  vi.stubGlobal("document", document);
});

test("what is from before is asked for anew when the signal is back, and when somebody looks again", () => {
  const end = whenBack(then);
  expect(then).not.toHaveBeenCalled();
  window.dispatchEvent(new Event("online"));
  expect(then).toHaveBeenCalledTimes(1);
  document.dispatchEvent(new Event("visibilitychange"));
  expect(then).toHaveBeenCalledTimes(2);
  document.visibilityState = "hidden";
  document.dispatchEvent(new Event("visibilitychange"));
  expect(then).toHaveBeenCalledTimes(2);
  document.visibilityState = "visible";
  end();
  window.dispatchEvent(new Event("online"));
  expect(then).toHaveBeenCalledTimes(2);
});

test("and when the server says who is here after it did not, and never because it goes on saying so", () => {
  const end = whenBack(then);
  unheard.value = true;
  expect(then).not.toHaveBeenCalled();
  unheard.value = false;
  expect(then).toHaveBeenCalledTimes(1);
  unheard.value = false;
  expect(then).toHaveBeenCalledTimes(1);
  end();
  unheard.value = true;
  unheard.value = false;
  expect(then).toHaveBeenCalledTimes(1);
});
