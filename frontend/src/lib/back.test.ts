import { afterEach, beforeEach, expect, test, vi } from "vitest";
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

afterEach(() => void vi.useRealTimers());

test("and by itself, soon after the sign of a signal, which comes before there is one, then later and later", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const end = whenBack(then);
  window.dispatchEvent(new Event("online"));
  expect(then).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(then).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(4_000);
  expect(then).toHaveBeenCalledTimes(3);
  end();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(then).toHaveBeenCalledTimes(3);
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

test("a server that has not said who is here is asked that first: until it does what is kept would be given", async () => {
  vi.stubGlobal("localStorage", { setItem: () => undefined });
  vi.stubGlobal("fetch", async () => Response.json({ signedIn: true, who: "amina", logIn: "one", name: "Amina" }));
  unheard.value = true;
  const end = whenBack(then);
  window.dispatchEvent(new Event("online"));
  expect(then).not.toHaveBeenCalled();
  await vi.waitFor(() => expect(unheard.value).toBe(false));
  expect(then).toHaveBeenCalledTimes(1);
  end();
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
