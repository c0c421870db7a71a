import { beforeEach, expect, test, vi } from "vitest";
import { Problem } from "../../api/problem";
import type { Data } from "../../lib/useData";
import { reports } from "./outbox";
import { newReport, written, type Kept } from "./report";
import { useCopy } from "./useCopy";

const led: unknown[][] = [];
vi.mock("preact/hooks", async (original) => ({ ...(await original<object>()), useEffect: (run: () => unknown) => run() }));
vi.mock("preact-iso", async (original) => ({ ...(await original<object>()), useLocation: () => ({ route: (...to: unknown[]) => led.push(to) }) }));

const away: Data<unknown> = { state: "refused", problem: Problem.noAnswer() };

/** A copy whose draft has all that was said here. */
function copy(changes: Partial<Kept> = {}): Kept {
  const begun = { ...newReport("amina", "k", 0), id: "here-1", draft: "d1", answers: { place: "home.1" } };
  return { ...begun, given: written(begun), ...changes };
}

beforeEach(() => {
  led.length = 0;
  reports.value = [copy()];
});

test("a draft that cannot be read for want of a signal is gone on with as the copy on this phone, and back does not lead to it again", () => {
  useCopy("d1", away);
  expect(led).toEqual([["/app/repairs/report/here-1", true]]);
});

test("what the server gives or refuses is the draft's to show", () => {
  useCopy("d1", { state: "loading" });
  useCopy("d1", { state: "here", value: {} });
  for (const status of [404, 410, 503]) useCopy("d1", { state: "refused", problem: new Problem(status, {}) });
  expect(led).toEqual([]);
});

test("only a copy of this draft will do, that was not finished and is not behind what was said here", () => {
  useCopy("d2", away);
  for (const not of [{ draft: undefined }, { ready: true }, { deleted: true }, { given: undefined }]) {
    reports.value = [copy(not)];
    useCopy("d1", away);
  }
  expect(led).toEqual([]);
});
