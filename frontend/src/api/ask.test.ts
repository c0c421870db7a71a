import { expect, test } from "vitest";
import { type Meaning, Problem } from "./problem";

const source = import.meta.glob<string>(["../**/*.{ts,tsx}", "!../**/*.test*"], { query: "?raw", import: "default", eager: true });

test("one place asks the server for anything, and one asks who is here; the service worker passes on what they ask", () => {
  const where = (what: RegExp) => Object.keys(source).filter((file) => what.test(source[file]!));
  expect(where(/\bfetch\(/).filter((file) => !file.startsWith("../worker/"))).toEqual(["./ask.ts"]);
  expect(where(/"\/api\/session"/).filter((file) => !file.startsWith("../worker/"))).toEqual(["./session.ts"]);
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

test.each([[500, "ERR-4F7K", true], [500, "", false], [502, "", false], [503, "ERR-4F7K", false]])("%d %s: that it broke is %s", (status, reference, broke) => {
  expect(new Problem(status, { reference }).broke).toBe(broke);
});
