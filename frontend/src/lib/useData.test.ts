import { beforeEach, expect, test, vi } from "vitest";
import { Problem } from "../api/problem";
import { useData } from "./useData";

/** As much of Preact's hooks as one hook needs that draws nothing. */
const hooks = vi.hoisted(() => {
  const cells: { value?: unknown; deps?: unknown[]; end?: (() => void) | undefined }[] = [];
  let [next, due] = [0, [] as (() => void)[]];
  let draw: () => void = () => undefined;
  const cell = (begin: () => unknown) => (cells[next] ??= { value: begin() }) && cells[next++]!;
  return {
    begin: (drawn: () => void) => {
      cells.length = 0;
      draw = () => {
        next = 0;
        drawn();
        for (const run of due.splice(0)) run();
      };
      draw();
    },
    draw: () => draw(),
    useState: (first: unknown) => {
      const one = cell(() => first);
      return [one.value, (change: unknown) => {
        const value = typeof change === "function" ? (change as (now: unknown) => unknown)(one.value) : change;
        if (value === one.value) return;
        one.value = value;
        draw();
      }];
    },
    useRef: (current: unknown) => cell(() => ({ current })).value,
    useCallback: (work: unknown) => cell(() => work).value,
    useEffect: (run: () => (() => void) | undefined, deps: unknown[]) => {
      const one = cell(() => undefined);
      if (one.deps?.every((dep, i) => dep === deps[i])) return;
      one.deps = deps;
      due.push(() => {
        one.end?.();
        one.end = run();
      });
    },
  };
});
vi.mock("preact/hooks", () => hooks);

const wire = vi.hoisted(() => ({
  answers: [] as { path: string; give: (value: unknown) => void; refuse: (error: unknown) => void }[],
  kept: new Map<unknown, string>(),
  broken: new Set<unknown>(),
}));
vi.mock("../api/request", () => ({
  request: (path: string) => new Promise((give, refuse) => wire.answers.push({ path, give, refuse })),
  keptAt: (value: unknown) => wire.kept.get(value),
  isBroken: (value: unknown) => wire.broken.has(value),
}));
const back = vi.hoisted(() => ({ waits: false }));
vi.mock("./back", () => ({
  whenBack: () => {
    back.waits = true;
    return () => (back.waits = false);
  },
}));

let path: string;
let seen: ReturnType<typeof useData<string>>;

beforeEach(() => {
  wire.answers.length = 0;
  back.waits = false;
  path = "/api/pages/repairs/REP-1";
  hooks.begin(() => (seen = useData<string>(path)));
});

const settle = () => new Promise<void>((done) => setTimeout(done));
const next = () => wire.answers.shift()!;
async function give(value: string) {
  next().give(value);
  await settle();
}
async function refuse(status: number, body: Record<string, unknown> = {}) {
  next().refuse(new Problem(status, body));
  await settle();
}
async function goTo(other: string) {
  path = other;
  hooks.draw();
  await settle();
}
const shown = () => (seen[0].state === "here" ? seen[0].value : seen[0].state);
const broke = { type: "/problems/broken", title: "Something went wrong", reference: "ERR-4F7K" };
const notNow = { type: "/problems/not-now", title: "This is not working at the moment", reference: "ERR-7H2M" };

test("whoever comes back before the other page was there waits for the page as it is now", async () => {
  await give("no time yet");
  expect(shown()).toBe("no time yet");
  await goTo("/api/pages/repairs/REP-1/time");
  expect(shown()).toBe("loading");
  const unread = next();
  await goTo("/api/pages/repairs/REP-1");
  expect(shown()).toBe("loading");
  unread.give("the times");
  await settle();
  expect(shown()).toBe("loading");
  await give("Tuesday");
  expect(shown()).toBe("Tuesday");
});

test("what is read stays while the line is away, says from when it is, and is asked for when the server may be back", async () => {
  await give("Tuesday");
  expect(back.waits).toBe(false);
  seen[1]();
  await refuse(502);
  expect(seen[0]).toMatchObject({ state: "here", value: "Tuesday", since: expect.any(String) });
  expect(back.waits).toBe(true);
});

test("what could not be had is asked for by itself where the line did it, and not where something broke at the server", async () => {
  await refuse(0);
  expect([shown(), back.waits]).toEqual(["refused", true]);
  seen[1](true);
  await settle();
  await refuse(500, broke);
  expect([shown(), back.waits]).toEqual(["refused", false]);
  expect(seen[0]).toMatchObject({ problem: { reference: "ERR-4F7K" } });
});

test("nor is what is from before because something broke: on the page, or on the device", async () => {
  await give("Tuesday");
  seen[1]();
  await refuse(500, broke);
  expect([shown(), back.waits]).toEqual(["Tuesday", false]);
  wire.kept.set("Monday", "2026-11-26T09:00:00Z");
  seen[1](true);
  await settle();
  await give("Monday");
  expect([shown(), back.waits]).toEqual(["Monday", true]);
  wire.broken.add("Monday");
  hooks.draw();
  await settle();
  expect(back.waits).toBe(false);
});

test("a read that fails after something changed is made again by itself where the server says \"not now\", whatever its number", async () => {
  await give("We will come on Tuesday");
  seen[1]();
  await refuse(503, notNow);
  expect([shown(), back.waits]).toEqual(["We will come on Tuesday", true]);
  seen[1]();
  await give("On the way");
  expect([shown(), back.waits]).toEqual(["On the way", false]);
});

test("so is what could not be had at all", async () => {
  await refuse(503, notNow);
  expect([shown(), back.waits]).toEqual(["refused", true]);
});

test("the number that somebody may be reading out stays until they press, or it comes, or it is another matter", async () => {
  const number = () => (seen[0].state === "refused" ? seen[0].problem.reference : seen[0].state);
  const clock = async (status: number, body: Record<string, unknown>) => {
    seen[1]();
    await refuse(status, body);
  };
  await refuse(503, notNow);
  await clock(503, { ...notNow, reference: "ERR-8J3N" });
  expect(number()).toBe("ERR-7H2M");
  await clock(500, broke);
  expect([number(), back.waits]).toEqual(["ERR-4F7K", false]);
  await clock(500, { ...broke, reference: "ERR-9K4P" });
  await clock(0, {});
  expect([number(), back.waits]).toEqual(["ERR-4F7K", false]);
  seen[1](true);
  await settle();
  await refuse(500, { ...broke, reference: "ERR-2D5Q" });
  expect(number()).toBe("ERR-2D5Q");
  await clock(404, { type: "/problems/not-here" });
  expect(number()).toBeUndefined();
  seen[1]();
  await give("Tuesday");
  expect(shown()).toBe("Tuesday");
});

test("each press that came to nothing is counted, none that was not pressed, and no longer once it is fresh", async () => {
  const tries = () => seen[0].state === "here" && seen[0].tries;
  await give("Tuesday");
  const press = async () => {
    seen[1](true);
    await settle();
  };
  await press();
  await refuse(502);
  expect(tries()).toBe(1);
  seen[1]();
  await refuse(502);
  expect(tries()).toBe(1);
  wire.kept.set("Monday", "2026-11-26T09:00:00Z");
  await press();
  await give("Monday");
  expect(tries()).toBe(2);
  seen[1]();
  await give("Monday");
  expect(tries()).toBe(2);
  await press();
  seen[1]();
  await settle();
  next();
  await refuse(502);
  expect(tries()).toBe(3);
  seen[1]();
  await give("Wednesday");
  expect(tries()).toBe(0);
});
