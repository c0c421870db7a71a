import { beforeEach, expect, test, vi } from "vitest";
import { lost } from "../api/ask";
import { unheard } from "../api/session";
import { goOn as opened } from "./stillHere";
import { anew, leaveFor, logInHere, noWay, pressed } from "./outward";
import { fulfil } from "./wish";

const asked = vi.hoisted(() => ({ heard: true, times: 0, gate: undefined as Promise<void> | undefined }));
vi.mock("../api/session", async (original) => {
  const session = await original<typeof import("../api/session")>();
  return {
    ...session,
    whoIsHere: async () => {
      asked.times++;
      await asked.gate;
      session.unheard.value = lost.value = !asked.heard;
      if (!asked.heard) throw new Error("no signal");
    },
  };
});

const ends = vi.hoisted(() => vi.fn<(who: string) => Promise<void>>());
vi.mock("../api/ending", () => ({ endLogIn: ends }));

const stopped = vi.fn();
const press = (found: unknown, defaultPrevented = false, preventDefault: () => void = stopped) => {
  anew();
  pressed({ target: { closest: (what: string) => (what === "a[href]" ? found : null) } as unknown as EventTarget, defaultPrevented, preventDefault });
};
const settle = () => new Promise<void>((done) => setTimeout(done));
/** A press of the app's own on a link goes by whoever watches, as one of its reader's does. */
const pressesItself = () => {
  if (++rounds > 5) return led.push("round and round");
  const kept = vi.fn();
  press(link, false, kept);
  if (kept.mock.calls.length === 0) led.push("the link");
};
let link: { click: () => unknown; isConnected: boolean; protocol: string; pathname: string };
let led: string[];
let rounds: number;

beforeEach(() => {
  stopped.mockClear();
  led = [];
  rounds = 0;
  link = { click: pressesItself, isConnected: true, protocol: "https:", pathname: "/help/privacy" };
  Object.assign(asked, { heard: true, times: 0, gate: undefined });
  unheard.value = lost.value = noWay.value = false;
  vi.stubGlobal("navigator", { onLine: true });
  vi.stubGlobal("location", { href: "/app/repairs", pathname: "/app/repairs", search: "?from=2", assign: (to: string) => led.push(to) });
});

test("a link out of the app is not followed without a signal, and says why until the next press", async () => {
  vi.stubGlobal("navigator", { onLine: false });
  asked.heard = false;
  press(link);
  await settle();
  expect(stopped).toHaveBeenCalledTimes(1);
  expect([noWay.value, led]).toEqual([true, []]);
  press(null);
  expect(noWay.value).toBe(false);
});

test("where the device says wrongly that there is no signal, the server's answer leads out all the same", async () => {
  vi.stubGlobal("navigator", { onLine: false });
  press(link);
  await settle();
  expect([noWay.value, asked.times, led]).toEqual([false, 1, ["the link"]]);
  // The next one is asked about again.
  press(link);
  await settle();
  expect([asked.times, led]).toEqual([2, ["the link", "the link"]]);
});

test("a link leads out wherever it leads but into the app, or to a telephone", () => {
  vi.stubGlobal("navigator", { onLine: false });
  const asks = (protocol: string, pathname: string) => {
    stopped.mockClear();
    press({ ...link, protocol, pathname });
    return stopped.mock.calls.length > 0;
  };
  expect([asks("https:", "/payments/p1/card"), asks("https:", "/application"), asks("https:", "/app/payments"), asks("https:", "/app"), asks("tel:", "01632960100")])
    .toEqual([true, true, false, false, false]);
});

test("a link that says so itself is left to it", async () => {
  vi.stubGlobal("navigator", { onLine: false });
  press(link, true);
  await settle();
  expect(stopped).not.toHaveBeenCalled();
  expect(noWay.value).toBe(false);
});

test("with a signal it is followed", () => {
  press(link);
  expect(stopped).not.toHaveBeenCalled();
  expect(noWay.value).toBe(false);
});

test("on a line that is there and dead the server is asked first: without an answer the reader stays, with one they go on", async () => {
  unheard.value = true;
  asked.heard = false;
  press(link);
  await settle();
  expect(stopped).toHaveBeenCalledTimes(1);
  expect([noWay.value, led]).toEqual([true, []]);
  asked.heard = true;
  press(link);
  await settle();
  expect([noWay.value, led]).toEqual([false, ["the link"]]);
});

test("whoever presses another meanwhile, or has gone on, is led to no place they left", async () => {
  for (const goOn of [() => press(null), () => press({ ...link, click: () => led.push("another") }), () => void (location.href = "/app/messages"), () => opened(), () => (link.isConnected = false)]) {
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

test("on a line that died under the page that is being read, the server is asked first too", async () => {
  lost.value = true;
  asked.heard = false;
  press(link);
  await settle();
  expect([noWay.value, asked.times, led]).toEqual([true, 1, []]);
  Object.assign(asked, { heard: true });
  press(link);
  await settle();
  expect([noWay.value, asked.times, led]).toEqual([false, 2, ["the link"]]);
});

test("whoever pressed \"Log in\", or a way that something goes before, and has gone on by the answer, stays and hears nothing of it", async () => {
  const ways = [() => (anew(), logInHere()), () => (anew(), leaveFor("/faces/simple", asked.gate))];
  for (const way of ways) for (const heard of [true, false]) for (const goOn of [anew, () => void Object.assign(location, { href: "/app/messages" })]) {
    let answer = () => undefined as void;
    Object.assign(asked, { heard, gate: new Promise<void>((done) => (answer = done)) });
    unheard.value = true;
    const led1 = way();
    goOn();
    answer();
    await led1;
    expect([led, noWay.value]).toEqual([[], false]);
    Object.assign(location, { href: "/app/repairs" });
  }
});

test("what goes before a way out is waited for, and the line that died meanwhile is asked", async () => {
  Object.assign(asked, { heard: false });
  await leaveFor("/faces/simple", Promise.resolve().then(() => (lost.value = true)));
  expect([led, noWay.value]).toEqual([[], true]);
  Object.assign(asked, { heard: true });
  await leaveFor("/faces/simple", Promise.resolve());
  expect([led, noWay.value]).toEqual([["/faces/simple"], false]);
});

test("nobody is led to log in without a signal, and comes back to this page with one", async () => {
  vi.stubGlobal("navigator", { onLine: false });
  asked.heard = false;
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

test("whoever logs in again goes once the session before is ended, which is told once", async () => {
  const kept = new Map([["log out", "grace"]]);
  vi.stubGlobal("localStorage", { getItem: (key: string) => kept.get(key) ?? null, removeItem: (key: string) => kept.delete(key) });
  let ended = () => undefined as void;
  ends.mockReturnValue(new Promise<void>((done) => (ended = done)));
  void fulfil();
  const leaving = logInHere();
  await settle();
  expect(led).toEqual([]);
  ended();
  await leaving;
  expect(led).toEqual(["/sign-in?to=%2Fapp%2Frepairs%3Ffrom%3D2"]);
  expect(ends.mock.calls).toEqual([["grace"]]);
});
