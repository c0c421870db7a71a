import { beforeEach, expect, test, vi } from "vitest";
import { unheard } from "../api/session";
import { anew, logInHere, noWay, pressed } from "./outward";

const asked = vi.hoisted(() => ({ heard: true, times: 0, gate: undefined as Promise<void> | undefined }));
vi.mock("../api/session", async (original) => {
  const session = await original<typeof import("../api/session")>();
  return {
    ...session,
    whoIsHere: async () => {
      asked.times++;
      await asked.gate;
      session.unheard.value = !asked.heard;
      if (!asked.heard) throw new Error("no signal");
    },
  };
});

const preventDefault = vi.fn();
const press = (found: unknown, defaultPrevented = false) => {
  anew();
  pressed({ target: { closest: (what: string) => (what === "a[rel=external]" ? found : null) } as unknown as EventTarget, defaultPrevented, preventDefault });
};
const settle = () => new Promise<void>((done) => setTimeout(done));
let link: { click: () => void; isConnected: boolean };
let led: string[];

beforeEach(() => {
  preventDefault.mockClear();
  led = [];
  link = { click: () => void led.push("the link"), isConnected: true };
  Object.assign(asked, { heard: true, times: 0, gate: undefined });
  unheard.value = noWay.value = false;
  vi.stubGlobal("navigator", { onLine: true });
  vi.stubGlobal("location", { href: "/app/repairs", pathname: "/app/repairs", search: "?from=2", assign: (to: string) => led.push(to) });
});

test("a link out of the app is not followed without a signal, and says why until the next press", async () => {
  vi.stubGlobal("navigator", { onLine: false });
  press(link);
  await settle();
  expect(preventDefault).toHaveBeenCalledTimes(1);
  expect([noWay.value, asked.times, led]).toEqual([true, 0, []]);
  press(null);
  expect(noWay.value).toBe(false);
});

test("a link that says so itself is left to it", async () => {
  vi.stubGlobal("navigator", { onLine: false });
  press(link, true);
  await settle();
  expect(preventDefault).not.toHaveBeenCalled();
  expect(noWay.value).toBe(false);
});

test("with a signal it is followed", () => {
  press(link);
  expect(preventDefault).not.toHaveBeenCalled();
  expect(noWay.value).toBe(false);
});

test("on a line that is there and dead the server is asked first: without an answer the reader stays, with one they go on", async () => {
  unheard.value = true;
  asked.heard = false;
  press(link);
  await settle();
  expect(preventDefault).toHaveBeenCalledTimes(1);
  expect([noWay.value, led]).toEqual([true, []]);
  asked.heard = true;
  press(link);
  await settle();
  expect([noWay.value, led]).toEqual([false, ["the link"]]);
});

test("whoever presses another meanwhile, or has gone on, is led to no place they left", async () => {
  for (const goOn of [() => press(null), () => press({ ...link, click: () => led.push("another") }), () => void (location.href = "/app/messages"), () => (link.isConnected = false)]) {
    let answer = () => undefined as void;
    asked.gate = new Promise<void>((done) => (answer = done));
    unheard.value = true;
    led = [];
    press(link);
    goOn();
    answer();
    await settle();
    expect(led).toEqual(led.includes("another") ? ["another"] : []);
    Object.assign(location, { href: "/app/repairs" });
    link.isConnected = true;
  }
});

test("nobody is led to log in without a signal, and comes back to this page with one", async () => {
  vi.stubGlobal("navigator", { onLine: false });
  await logInHere();
  expect([noWay.value, led]).toEqual([true, []]);
  vi.stubGlobal("navigator", { onLine: true });
  unheard.value = true;
  asked.heard = false;
  await logInHere();
  expect([noWay.value, led]).toEqual([true, []]);
  asked.heard = true;
  await logInHere();
  expect([noWay.value, led]).toEqual([false, ["/sign-in?to=%2Fapp%2Frepairs%3Ffrom%3D2"]]);
});
