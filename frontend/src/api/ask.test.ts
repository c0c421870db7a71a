import { afterEach, expect, test, vi } from "vitest";
import { BROKE, KEPT_AT } from "../worker/pages";
import { ask, lost, whole } from "./ask";
import { broke, type Meaning, Problem } from "./problem";

const source = import.meta.glob<string>(["../**/*.{ts,tsx}", "!../**/*.test*"], { query: "?raw", import: "default", eager: true });

test("one place asks the server for anything, and one asks who is here; the service worker passes on what they ask", () => {
  const where = (what: RegExp) => Object.keys(source).filter((file) => what.test(source[file]!));
  expect(where(/\bfetch\(/).filter((file) => !file.startsWith("../worker/"))).toEqual(["./ask.ts"]);
  expect(where(/"\/api\/session"/).filter((file) => !file.startsWith("../worker/"))).toEqual(["./session.ts"]);
});

afterEach(() => vi.unstubAllGlobals());

/** What is known of the line by an answer, whatever was before. */
async function lostBy(answer: Response | Error, signal?: AbortSignal): Promise<boolean[]> {
  const after = [];
  for (const before of [true, false]) {
    lost.value = before;
    vi.stubGlobal("fetch", async () => (answer instanceof Error ? Promise.reject(answer) : answer.clone()));
    await ask("/api/pages/repairs", signal ? { signal } : {}).then(whole, () => undefined).catch(() => undefined);
    after.push(lost.value);
  }
  return after;
}

test("a line has died once what is asked for comes from the device, from something between, or not at all; and any answer of the server's says that it has not", async () => {
  const json = (status: number, headers = {}) => Response.json({ open: 1 }, { status, headers });
  const [yes, no] = [[true, true], [false, false]];
  expect(await lostBy(json(200))).toEqual(no);
  for (const status of [401, 404, 422, 500, 503]) expect(await lostBy(json(status))).toEqual(no);
  expect(await lostBy(json(200, { [KEPT_AT]: "2026-11-26T09:00:00Z" }))).toEqual(yes);
  expect(await lostBy(json(200, { [KEPT_AT]: "2026-11-26T09:00:00Z", [BROKE]: "yes" }))).toEqual(no);
  expect(await lostBy(new Response("<html>", { status: 502 }))).toEqual(yes);
  expect(await lostBy(new Response('{"open":'))).toEqual(yes);
  expect(await lostBy(new TypeError("no signal"))).toEqual(yes);
  // Its reader went on: nothing is known by that.
  expect(await lostBy(new DOMException("gone", "AbortError"), AbortSignal.abort())).toEqual([true, false]);
});

test.each<[number, string, Meaning, boolean]>([
  [0, "no-signal", "no-answer", true],
  [401, "", "log-in", false],
  [401, "log-in-first", "log-in", false],
  [408, "photo-slow", "later", true],
  [429, "", "later", true],
  [502, "", "later", true],
  [503, "not-now", "later", true],
  [409, "key-in-use", "later", true],
  [403, "", "between", true],
  [404, "", "between", true],
  [413, "", "between", true],
  [404, "not-here", "not-here", false],
  [410, "repairs.deleted", "deleted", false],
  [409, "changed-meanwhile", "refused", false],
  [422, "check-answers", "refused", false],
])("%d %s means %s", (status, code, means, undecided) => {
  const problem = new Problem(status, code ? { type: `/problems/${code}` } : {});
  expect(problem.means).toBe(means);
  expect(problem.undecided).toBe(undecided);
});

test.each([[500, "ERR-4F7K", true], [500, "", false], [502, "", false], [503, "ERR-4F7K", false]])("%d %s: that it broke is %s", (status, reference, is) => {
  expect(broke(new Problem(status, { reference }))).toBe(is);
});
