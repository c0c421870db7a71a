import { describe, expect, test } from "vitest";
import type { DraftView, ReportPage } from "../../api/types";
import { answersOf } from "./answersOf";
import { ahead } from "./asked.testing";
import { nextStep, pageOf } from "./here";
import { asGiven } from "./report";
import { send } from "./send";
import { takenOver } from "./takeOver";

/** A step as the server gives it, with what its draft has by then. */
function view(step: ReportPage["step"], answers: Record<string, string>, ...answered: ReportPage["step"][]): ReportPage {
  return { step, draft: { id: "d1", answers, answered, photos: ["p1", "p2"], next: step } as unknown as DraftView } as ReportPage;
}

const upToAccess = { place: "home.1", where: "lift", advice: "tap", "passed.words": "yes", words: "It drips", "passed.photos": "yes" };
const upTo = ["PLACE", "QUESTIONS", "ADVICE", "WORDS", "PHOTOS"] as const;

describe("a report that loses its signal half way", () => {
  test("goes on with the next step, with all that was answered", () => {
    const report = takenOver("amina", view("ACCESS", upToAccess, ...upTo), ahead, { meetName: "Sam", meetPhone: "", access: "", notes: "" }, 5);
    expect(report).toMatchObject({ who: "amina", draft: "d1", begun: 5, ready: false, photosThere: 2, keys: { begin: "d1", send: "d1" } });
    expect(report.answers).toEqual({ place: "home.1", where: "lift", words: "It drips", meetName: "Sam", meetPhone: "", access: "", notes: "" });
    expect(nextStep(report, ahead)).toBe("SLOT");
  });

  test("gives the server's own draft what it does not have, and nothing else", async () => {
    const report = takenOver("amina", view("ACCESS", upToAccess, ...upTo), ahead, { meetName: "Sam", meetPhone: "", access: "", notes: "" }, 5);
    const asked: string[] = [];
    await send(report, {
      ask: async <T>(path: string, { method = "GET" } = {}) => {
        asked.push(`${method} ${path}`);
        return { id: "d1", answers: {}, answered: [], photos: [], next: "SLOT" } as T;
      },
      change: async (_, how) => how(report),
      photosTo: async () => undefined,
      asked: async () => ahead,
      why: () => "",
    });
    expect(asked).toEqual(["GET /api/repair-drafts/d1", "PUT /api/repair-drafts/d1/answers/access"]);
  });

  test("at its last step is finished, under the key of the send that may have arrived, and its time is not let go", () => {
    const all = { ...upToAccess, "passed.access": "yes", slot: "2027-01-14 am" };
    const report = takenOver("amina", view("CHECK", all, ...upTo, "ACCESS", "SLOT"), ahead, {}, 5);
    expect(report).toMatchObject({ ready: true, keys: { send: "d1" } });
    const [before, now] = [new Map(answersOf(asGiven(report), ahead)), new Map(answersOf(report, ahead))];
    expect([...now.keys()].filter((step) => JSON.stringify(now.get(step)) !== JSON.stringify(before.get(step)))).toEqual([]);
    const rows = pageOf({ ...report, ready: false }, ahead, "CHECK", 0).rows;
    expect(rows.at(-1)?.lines).toEqual(["app.report.timePicked"]);
  });

  test("before the words, where the server alone knows what it is, goes on after it", () => {
    const report = takenOver("amina", view("ADVICE", { place: "home.1", where: "lift" }, "PLACE", "QUESTIONS"), ahead, {}, 5);
    expect(nextStep(report, ahead)).toBe("WORDS");
  });
});
