import { expect, test, vi } from "vitest";
import { keepForOffline, keeps } from "./offline";

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
