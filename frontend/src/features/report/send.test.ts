import { beforeEach, describe, expect, test } from "vitest";
import { Problem } from "../../api/problem";
import type { Asked } from "../../api/request";
import type { DraftView } from "../../api/types";
import { LATER, newReport, stateOf, type Kept } from "./report";
import { send, type World } from "./send";

/** A server that keeps one draft, and a line that can be told to fail. */
class Server implements World {
  sent: string[] = [];
  repairs = 0;
  saved: Kept | undefined;
  blobs = [{ id: "p1", blob: new Blob(["photo"]) }];
  steps: DraftView["next"][] = ["PLACE", "QUESTIONS", "ADVICE", "WORDS", "PHOTOS", "ACCESS", "SLOT", "CHECK"];
  duplicate = false;
  /** What is thrown instead of an answer, once, at this path; `after` the work was done. */
  fails: { at: string; with: Problem; after?: boolean } | undefined;
  private at = 0;
  private sentAs: string | undefined;
  private answered = new Map<string, unknown>();

  ask = async <T>(path: string, { method = "GET", key }: Asked = {}): Promise<T> => {
    this.sent.push(`${method} ${path}`);
    const failing = this.fails && path.endsWith(this.fails.at) ? this.fails : undefined;
    if (failing) this.fails = undefined;
    if (failing && !failing.after) throw failing.with;
    const answer = (key && this.answered.get(key)) ?? this.answer(path, method);
    if (key) this.answered.set(key, answer);
    if (failing) throw failing.with;
    return answer as T;
  };

  save = async (report: Kept) => void (this.saved = report);
  photos = async () => this.blobs;
  photoSent = async (id: string) => void (this.blobs = this.blobs.filter((blob) => blob.id !== id));
  why = (step: DraftView["next"]) => `look at ${step}`;

  private answer(path: string, method: string): unknown {
    if (path.endsWith("/send")) {
      this.repairs++;
      return { reference: (this.sentAs = "REP-1") };
    }
    if (method === "PUT" && path.endsWith(this.steps[this.at]!.toLowerCase())) this.at++;
    const open = { id: "o", reference: "REP-0", reported: "2026-11-01", communal: false, theirs: true };
    return {
      id: "d1", answers: {}, next: this.steps[this.at]!, places: [], path: [], alarms: [], photos: [], holdRanOut: false,
      ...(this.sentAs && { sentAs: this.sentAs }), ...(this.duplicate && { duplicate: open }),
    } satisfies Partial<DraftView>;
  }
}

let server: Server;
let report: Kept;

beforeEach(() => {
  server = new Server();
  report = { ...newReport("amina", "k1", 0), ready: true, answers: { place: "home.1", where: "kitchen", words: "It drips", slot: "call-back" } };
});

describe("a report kept on the phone", () => {
  test("is begun, answered, and made a repair", async () => {
    const sent = await send(report, server);
    expect(sent.sentAs).toBe("REP-1");
    expect(stateOf(sent)).toBe("sent");
    expect(server.saved).toEqual(sent);
    expect(server.blobs).toEqual([]);
  });

  test("waits and goes on where it was when the line fails in the middle", async () => {
    server.fails = { at: "/photos", with: new Problem(0, {}) };
    await expect(send(report, server)).rejects.toThrow(Problem);
    expect(stateOf(server.saved!)).toBe("waiting");
    expect((await send(server.saved!, server)).sentAs).toBe("REP-1");
    expect(server.sent.filter((line) => line === "POST /api/repair-drafts")).toHaveLength(1);
  });

  test("is one repair when the answer to sending it is lost", async () => {
    server.fails = { at: "/send", with: new Problem(502, {}), after: true };
    await expect(send(report, server)).rejects.toThrow(Problem);
    expect((await send(server.saved!, server)).sentAs).toBe("REP-1");
    expect(server.repairs).toBe(1);
  });

  test("is one draft when the answer to beginning it is lost", async () => {
    server.fails = { at: "/repair-drafts", with: new Problem(0, {}), after: true };
    await expect(send(report, server)).rejects.toThrow(Problem);
    expect((await send(report, server)).draft).toBe("d1");
  });

  test("needs its person for a time they want to pick", async () => {
    const sent = await send({ ...report, answers: { ...report.answers, slot: LATER } }, server);
    expect(stateOf(sent)).toBe("needs");
    expect(sent.needs).toBe("look at SLOT");
  });

  test("needs its person where the same is reported already, and where they wrote of a danger", async () => {
    server.duplicate = true;
    expect((await send(report, server)).needs).toBe("look at ADVICE");
    server = new Server();
    server.steps.splice(4, 0, "DANGER");
    expect((await send(report, server)).needs).toBe("look at DANGER");
  });

  test("needs its person for an answer that was not taken, with the reason in words", async () => {
    server.fails = { at: "/words", with: new Problem(422, { errors: [{ field: "words", code: "too-long", message: "Tell us in fewer" }] }) };
    expect((await send(report, server)).needs).toBe("Tell us in fewer");
  });

  test("waits for a log-in, and needs nobody", async () => {
    server.fails = { at: "/place", with: new Problem(401, {}) };
    await expect(send(report, server)).rejects.toThrow(Problem);
    expect(stateOf(server.saved!)).toBe("waiting");
  });

  test("is sent once its person has finished it themselves", async () => {
    const needs = await send({ ...report, answers: { ...report.answers, slot: LATER } }, server);
    await server.ask("/api/repair-drafts/d1/send", { method: "POST" });
    expect(stateOf(await send(needs, server))).toBe("sent");
    expect(server.repairs).toBe(1);
  });

  test("is begun anew when the server has forgotten its draft", async () => {
    server.fails = { at: "/d1", with: new Problem(404, {}) };
    const forgotten = await send({ ...report, draft: "d1" }, server);
    expect(forgotten.draft).toBeUndefined();
    expect(stateOf(forgotten)).toBe("waiting");
  });
});
