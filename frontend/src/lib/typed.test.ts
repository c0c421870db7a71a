import { beforeEach, expect, test, vi } from "vitest";

const HERE = "/app/repairs/REP-1/cancel-visit";

beforeEach(() => {
  vi.setSystemTime("2027-01-12T09:30:00Z");
  vi.stubGlobal("localStorage", storage());
  vi.stubGlobal("sessionStorage", storage());
  vi.stubGlobal("location", { pathname: HERE });
});

function storage() {
  const all = new Map<string, string>();
  const ways = { getItem: (key: string) => all.get(key) ?? null, setItem: (key: string, value: string) => all.set(key, value), removeItem: (key: string) => all.delete(key) };
  return new Proxy(ways, { ownKeys: () => [...all.keys()], getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }) });
}

/** The page loaded anew. */
async function open() {
  vi.resetModules();
  const [typed, last] = await Promise.all([import("./typed"), import("./last")]);
  /** As the server says it. */
  const belongsTo = (who: string) => {
    last.rememberHere(who ? { who, logIn: "one" } : undefined);
    typed.belongsTo(who);
  };
  return { ...typed, belongsTo };
}

/** The browser ended and begun again: what was a window's is gone. */
async function openAfterTheBatteryDied() {
  vi.stubGlobal("sessionStorage", storage());
  return open();
}

test("what was typed is given back at the same address only, and once it is sent no more", async () => {
  const { keep, kept, drop } = await open();
  keep({ reason: "I am away" }, { reason: "" });
  expect(kept({ reason: "" })).toEqual({ reason: "I am away" });
  location.pathname = "/app/repairs/REP-2/cancel-visit";
  expect(kept({ reason: "" })).toEqual({ reason: "" });
  location.pathname = HERE;
  drop({ reason: "anything" });
  expect(kept({ reason: "" })).toEqual({ reason: "" });
});

test("another form of the same address has its own", async () => {
  const { keep, kept } = await open();
  keep({ reason: "I am away" }, { reason: "" });
  expect(kept({ words: "" })).toEqual({ words: "" });
});

test("what one reader typed is not given to the next", async () => {
  const { belongsTo, keep, kept } = await open();
  belongsTo("amina");
  keep({ reason: "I am away" }, { reason: "" });
  belongsTo("amina");
  expect(kept({ reason: "" })).toEqual({ reason: "I am away" });
  belongsTo("grace");
  expect(kept({ reason: "" })).toEqual({ reason: "" });
});

test("what somebody typed outlasts a dead battery, with a signal and without", async () => {
  const before = await open();
  before.belongsTo("amina");
  before.keep({ reason: "I am away" }, { reason: "" });
  const without = await openAfterTheBatteryDied();
  expect(without.kept({ reason: "" })).toEqual({ reason: "I am away" });
  const after = await openAfterTheBatteryDied();
  after.belongsTo("amina");
  expect(after.kept({ reason: "" })).toEqual({ reason: "I am away" });
});

test("once nobody is logged in it is shown to nobody, and is there at the next log-in", async () => {
  const before = await open();
  before.belongsTo("amina");
  before.keep({ reason: "I am away" }, { reason: "" });
  const after = await open();
  after.belongsTo("");
  expect(after.kept({ reason: "" })).toEqual({ reason: "" });
  after.belongsTo("amina");
  expect(after.kept({ reason: "" })).toEqual({ reason: "I am away" });
});

test("once the log-in has ended it is shown to nobody without a signal either", async () => {
  const before = await open();
  before.belongsTo("amina");
  before.keep({ reason: "I am away" }, { reason: "" });
  before.belongsTo("");
  const without = await openAfterTheBatteryDied();
  expect(without.kept({ reason: "" })).toEqual({ reason: "" });
});

test("what was answered elsewhere since stands", async () => {
  const { belongsTo, keep, kept } = await open();
  belongsTo("amina");
  keep({ words: "A", notes: "" }, { words: "", notes: "" });
  expect(kept({ notes: "", words: "" })).toEqual({ words: "A", notes: "" });
  expect(kept({ words: "B", notes: "" })).toEqual({ words: "B", notes: "" });
});

test("what was typed before the log-in is theirs who logs in, and the window's until then", async () => {
  const before = await open();
  before.belongsTo("");
  before.keep({ time: "7am" }, { time: "" });
  const after = await open();
  after.belongsTo("amina");
  expect(after.kept({ time: "" })).toEqual({ time: "7am" });
  const later = await openAfterTheBatteryDied();
  later.belongsTo("");
  later.keep({ time: "8am" }, { time: "" });
  const another = await openAfterTheBatteryDied();
  another.belongsTo("");
  expect(another.kept({ time: "" })).toEqual({ time: "" });
});

test("what was typed more than a day ago is not put over what stands there now", async () => {
  const before = await open();
  before.belongsTo("amina");
  before.keep({ reason: "I am away" }, { reason: "" });
  vi.setSystemTime("2027-01-13T09:31:00Z");
  const after = await open();
  expect(after.kept({ reason: "" })).toEqual({ reason: "" });
  after.belongsTo("amina");
  expect(Object.keys(localStorage).sort()).toEqual(["was here", "whose typed"]);
});
