import { beforeEach, expect, test, vi } from "vitest";
import { Problem } from "../api/problem";
import type { LiveEvent } from "./eventStream";
import { following, HOLDS, POLL, SILENCE } from "./following";

const changed = (id: string): LiveEvent => ({ event: "changed", id, data: "" });

/** Each opening of the stream, with the means to say something on it or to break it. */
class Line {
  private waiting: (() => void) | undefined;
  private said: (LiveEvent | Error | "end")[] = [];
  constructor(readonly lastId: string, readonly signal: AbortSignal, readonly alive: () => void) {
    signal.addEventListener("abort", () => this.say(new Error("hung up")));
  }
  say(what: LiveEvent | Error | "end") {
    this.said.push(what);
    this.waiting?.();
  }
  async *events() {
    for (;;) {
      while (this.said.length === 0) await new Promise<void>((go) => (this.waiting = go));
      const next = this.said.shift()!;
      if (next === "end") return;
      if (next instanceof Error) throw next;
      this.alive();
      yield next;
    }
  }
}

let lines: Line[];
let chance: number;
let again: ReturnType<typeof vi.fn<() => void>>;
let live: ReturnType<typeof following>;
const settled = () => vi.advanceTimersByTimeAsync(0);
const passed = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers();
  lines = [];
  chance = 0.5;
  again = vi.fn<() => void>();
  live = following({
    open: (lastId, signal, alive) => {
      const line = new Line(lastId, signal, alive);
      lines.push(line);
      return line.events();
    },
    again,
    later: (run, ms) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    chance: () => chance,
  });
  live.look();
  return () => {
    live.away();
    vi.useRealTimers();
  };
});

test("reads again at each change and not by the clock", async () => {
  lines[0]!.say(changed("a"));
  await settled();
  expect(again).toHaveBeenCalledTimes(1);
  for (let i = 0; i < 10; i++) {
    await passed(POLL / 2);
    lines[0]!.alive();
  }
  expect(again).toHaveBeenCalledTimes(1);
});

test("comes back after a lost line from where it was", async () => {
  lines[0]!.say(changed("a"));
  lines[0]!.say(new TypeError("network"));
  await passed(1_000);
  expect(lines.map((line) => line.lastId)).toEqual(["", "a"]);
});

test("comes back at another moment than everybody else whose line was lost with it", async () => {
  chance = 0;
  lines[0]!.say(new TypeError("network"));
  await passed(500);
  expect(lines).toHaveLength(2);
  chance = 1;
  lines[1]!.say(new TypeError("network"));
  await passed(2_999);
  expect(lines).toHaveLength(2);
  await passed(1);
  expect(lines).toHaveLength(3);
});

test("reads by the clock where something in between answers each opening and ends it, and asks less and less often", async () => {
  for (let i = 0; i < 40; i++) {
    lines.at(-1)!.alive();
    lines.at(-1)!.say("end");
    await passed(10_000);
  }
  expect(again.mock.calls.length).toBeGreaterThanOrEqual(Math.floor(400_000 / POLL));
  expect(lines.length).toBeLessThan(15);
});

test("comes back soon where the one before had held", async () => {
  for (let i = 0; i < 5; i++) {
    lines.at(-1)!.say("end");
    await passed(60_000);
  }
  const before = lines.length;
  lines.at(-1)!.alive();
  await passed(HOLDS);
  lines.at(-1)!.say("end");
  await passed(1_000);
  expect(lines).toHaveLength(before + 1);
});

test("takes a silent line for a dead one", async () => {
  await passed(SILENCE + 1_000);
  expect(lines[0]!.signal.aborted).toBe(true);
  expect(lines).toHaveLength(2);
});

test("reads by the clock while there is no stream, and asks for one less and less often", async () => {
  for (let i = 0; i < 40; i++) {
    lines.at(-1)!.say(Problem.noAnswer());
    await passed(10_000);
  }
  expect(again.mock.calls.length).toBeGreaterThanOrEqual(Math.floor(400_000 / POLL));
  expect(lines.length).toBeLessThan(15);
});

test("asks no more where it may not look", async () => {
  lines[0]!.say(new Problem(404, { type: "/problems/not-here" }));
  await passed(600_000);
  expect(lines).toHaveLength(1);
  expect(again).toHaveBeenCalledTimes(1);
});

test("asks again, later and later, where something between here and the server says that there is nothing", async () => {
  lines[0]!.say(new Problem(404, {}));
  await passed(10_000);
  expect(lines.length).toBeGreaterThan(1);
});

test("reads by the clock where something in between refuses every stream", async () => {
  for (let i = 0; i < 20; i++) {
    lines.at(-1)!.say(new Problem([403, 404, 406][i % 3]!, {}));
    await passed(60_000);
  }
  expect(again.mock.calls.length).toBeGreaterThanOrEqual(Math.floor(1_200_000 / POLL) - 1);
});

test("makes room when it is asked to, and reads by the clock", async () => {
  lines[0]!.say({ event: "enough", id: "", data: "" });
  await passed(POLL * 3 + 1_000);
  expect(lines).toHaveLength(1);
  expect(again).toHaveBeenCalledTimes(3);
});

test("does nothing while nobody looks, and goes on from where it was", async () => {
  lines[0]!.say(changed("a"));
  await settled();
  live.away();
  again.mockClear();
  await passed(600_000);
  expect(again).not.toHaveBeenCalled();
  expect(lines[0]!.signal.aborted).toBe(true);
  live.look();
  expect(lines[1]!.lastId).toBe("a");
});
