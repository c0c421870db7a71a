import { expect, test, vi } from "vitest";
import { keepForOffline, keeps, newer } from "./offline";

test("what was read before this device kept anything is read again once it is known whose it keeps", async () => {
  const workers = Object.assign(new EventTarget(), { controller: null, register: async () => Object.assign(new EventTarget(), { waiting: null }) });
  vi.stubGlobal("navigator", { serviceWorker: workers });
  vi.stubGlobal("document", undefined);
  let answer = (_: Response) => {};
  vi.stubGlobal("fetch", () => new Promise<Response>((done) => (answer = done)));
  await keepForOffline();
  workers.dispatchEvent(new Event("controllerchange"));
  expect(keeps.value).toBe(0);
  answer(Response.json({ signedIn: true, who: "amina", logIn: "one", csrfToken: "t" }));
  await vi.waitFor(() => expect(keeps.value).toBe(1));
});

test("once another window has changed over, this one changes by being loaded anew", async () => {
  const waiting = { postMessage: vi.fn() };
  const workers = Object.assign(new EventTarget(), { controller: {}, register: async () => Object.assign(new EventTarget(), { waiting }) });
  const reload = vi.fn();
  vi.stubGlobal("navigator", { serviceWorker: workers });
  vi.stubGlobal("document", undefined);
  vi.stubGlobal("location", { reload });
  await keepForOffline();
  workers.dispatchEvent(new Event("controllerchange"));
  expect(reload).not.toHaveBeenCalled();
  newer.value?.();
  expect(reload).toHaveBeenCalledTimes(1);
  expect(waiting.postMessage).not.toHaveBeenCalled();
});
