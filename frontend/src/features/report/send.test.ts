import { beforeEach, describe, expect, test } from "vitest";
import { Problem } from "../../api/problem";
import type { Asked } from "../../api/request";
import type { DraftView } from "../../api/types";
import { ahead, asking, step } from "./asked.testing";
import { keep } from "./keep";
import { hrefOf, isThere, LATER, newReport, stateOf, written, type Kept } from "./report";
import { send, type World } from "./send";
import type { Step } from "./step";

/** A server that keeps one draft, and a line that can be told to fail. */
class Server implements World {
  sent: string[] = [];
  repairs = 0;
  photosAt = "";
  steps: Step[] = ["PLACE", "QUESTIONS", "ADVICE", "WORDS", "PHOTOS", "ACCESS", "SLOT", "CHECK"];
  answers: Partial<Record<Step, unknown>> = {};
  duplicate = false;
  danger = false;
  photos: string[] = [];
  /** What is not taken, however often it is given. */
  refuses: { at: string; body: Record<string, string>; with: Problem } | undefined;
  /** What is thrown instead of an answer, once, at this path; `after` the work was done. */
  fails: { at: string; with: Problem; after?: boolean } | undefined;
  /** What the person does while this path is asked, once. */
  meanwhile: { at: string; does: () => void } | undefined;
  private sentAs: string | undefined;
  private answered = new Map<string, unknown>();

  constructor(public saved: Kept | undefined) {}

  ask = async <T>(path: string, { method = "GET", key, body }: Asked = {}): Promise<T> => {
    this.sent.push(`${method} ${path}`);
    const failing = this.fails && path.endsWith(this.fails.at) ? this.fails : undefined;
    if (failing) this.fails = undefined;
    if (failing && !failing.after) throw failing.with;
    if (this.refuses && path.endsWith(this.refuses.at) && JSON.stringify(body) === JSON.stringify(this.refuses.body)) throw this.refuses.with;
    const answer = (key && this.answered.get(key)) ?? this.answer(path, method, body);
    if (key) this.answered.set(key, answer);
    if (this.meanwhile && path.endsWith(this.meanwhile.at)) this.meanwhile.does();
    if (failing) throw failing.with;
    return answer as T;
  };

  change = async (_: string, how: (now: Kept) => Kept | undefined) => {
    const after = this.saved && how(this.saved);
    if (after) this.saved = after;
    return after;
  };
  photosTo = async (_: string, to: string) => void (this.photosAt = to);
  read = ahead;
  asked = async () => this.read;
  why = (step: Step) => `look at ${step}`;

  /** The person answers a step of the draft themselves. */
  take = (step: Step) => void (this.answers[step] = {});

  private answer(path: string, method: string, body: unknown): unknown {
    if (path.endsWith("/send")) {
      this.repairs++;
      return { reference: (this.sentAs = "REP-1") };
    }
    const step = path.split("/").at(-1)!.toUpperCase() as Step;
    // As the server does: of another place it keeps no time.
    if (step === "PLACE" && JSON.stringify(this.answers.PLACE) !== JSON.stringify(body)) delete this.answers.SLOT;
    if (method === "PUT") this.answers[step] = body;
    const open = { id: "o", reference: "REP-0", reported: "2026-11-01", communal: false, theirs: true };
    const next = this.steps.find((step) => !this.answers[step])!;
    const answers: Record<string, string> = Object.assign({}, ...Object.values(this.answers));
    return {
      id: "d1", answers, next, answered: Object.keys(this.answers) as Step[], passes: next === "ADVICE" && !this.duplicate && !this.danger, passesOnceRead: next === "ADVICE" && !this.duplicate,
      places: [], path: [], alarms: [], photos: this.photos, holdRanOut: false,
      ...(this.sentAs && { sentAs: this.sentAs }), ...(this.duplicate && { duplicate: open }),
    } satisfies Partial<DraftView>;
  }
}

let server: Server;
let report: Kept;

beforeEach(() => {
  report = { ...newReport("amina", "k1", 0), ready: true, answers: { place: "home.1", where: "kitchen", words: "It drips", notes: "Ring twice", slot: "call-back" } };
  server = new Server(report);
});

async function sent(changes: Partial<Kept> = {}): Promise<Kept> {
  server.saved = { ...(server.saved ?? report), ...changes };
  return (await send(server.saved, server))!;
}

describe("a report kept on the phone", () => {
  test("is begun, answered, and made a repair", async () => {
    const done = await sent();
    expect(done.sentAs).toBe("REP-1");
    expect(stateOf(done)).toBe("sent");
    expect(server.saved).toEqual(done);
    expect(server.photosAt).toBe("d1");
  });

  test("waits and goes on where it was when the line fails in the middle", async () => {
    server.fails = { at: "/photos", with: new Problem(0, {}) };
    await expect(sent()).rejects.toThrow(Problem);
    expect(stateOf(server.saved!)).toBe("waiting");
    expect((await sent()).sentAs).toBe("REP-1");
    expect(server.sent.filter((line) => line === "POST /api/repair-drafts")).toHaveLength(1);
  });

  test("is one repair when the answer to sending it is lost", async () => {
    server.fails = { at: "/send", with: new Problem(502, {}), after: true };
    await expect(sent()).rejects.toThrow(Problem);
    expect((await sent()).sentAs).toBe("REP-1");
    expect(server.repairs).toBe(1);
  });

  test("is one draft when the answer to beginning it is lost", async () => {
    server.fails = { at: "/repair-drafts", with: new Problem(0, {}), after: true };
    await expect(sent()).rejects.toThrow(Problem);
    expect((await sent()).draft).toBe("d1");
  });

  test("waits where something between here and the server answers instead of it, and is not begun anew", async () => {
    for (const status of [403, 404, 502]) {
      server = new Server(report);
      server.fails = { at: "/d1", with: new Problem(status, {}) };
      await expect(sent({ draft: "d1" })).rejects.toMatchObject({ status });
      expect(server.saved).toMatchObject({ draft: "d1" });
      expect(stateOf(server.saved!)).toBe("waiting");
    }
  });

  test("waits for a log-in", async () => {
    server.fails = { at: "/place", with: new Problem(401, {}) };
    await expect(sent()).rejects.toThrow(Problem);
    expect(stateOf(server.saved!)).toBe("waiting");
  });

  test("is begun anew when the server has forgotten its draft, with the photos that wait", async () => {
    server.fails = { at: "/d1", with: new Problem(404, { type: "/problems/not-here" }) };
    const photos: string[] = [];
    server.photosTo = async (from, to) => void photos.push(from, to);
    const anew = await sent({ draft: "d1", given: "before" });
    // Nobody has to look at it again for that.
    expect(stateOf(anew)).toBe("sent");
    expect(server.sent.filter((line) => line === "POST /api/repair-drafts")).toHaveLength(1);
    expect([anew.keys.begin, anew.keys.send].some((key) => key === report.keys.begin || key === report.keys.send)).toBe(false);
    expect(server.answers.WORDS).toEqual({ words: "It drips" });
    expect(photos.slice(0, 4)).toEqual(["d1", report.id, report.id, "d1"]);
  });

  test("is begun anew once at a time: a draft that is forgotten again is tried later", async () => {
    const forgotten = new Problem(404, { type: "/problems/not-here" });
    server.fails = { at: "/d1", with: forgotten };
    server.meanwhile = { at: "/repair-drafts", does: () => (server.fails = { at: "/place", with: forgotten }) };
    await expect(sent({ draft: "d1", given: "before" })).rejects.toBe(forgotten);
    expect(stateOf(server.saved!)).toBe("waiting");
  });
});

describe("a report whose draft was deleted elsewhere", () => {
  const deleted = () => new Problem(410, { type: "/problems/repairs.deleted", detail: "It was deleted" });

  test("is not sent nor begun anew, nothing of it is kept, and its person is told", async () => {
    for (const at of ["/d1", "/words", "/send"]) {
      server = new Server(report);
      server.fails = { at, with: deleted() };
      const now = await sent({ draft: "d1" });
      expect(now).toMatchObject({ draft: undefined, answers: {}, needs: "It was deleted" });
      expect(stateOf(now)).toBe("needs");
      expect(server.repairs).toBe(0);
    }
  });
});

describe("a report that needs its person", () => {
  test("says why: a time they want to pick, one reported already, words of a danger, an answer not taken", async () => {
    expect(await sent({ answers: { ...report.answers, slot: LATER } })).toMatchObject({ needs: "look at SLOT", stopped: "SLOT" });
    server = new Server(report);
    server.duplicate = true;
    expect((await sent()).needs).toBe("look at ADVICE");
    server = new Server(report);
    server.steps.splice(4, 0, "DANGER");
    expect((await sent()).needs).toBe("look at DANGER");
    server = new Server(report);
    server.fails = { at: "/words", with: new Problem(422, { errors: [{ field: "words", code: "too-long", message: "Tell us in fewer" }] }) };
    expect(await sent()).toMatchObject({ needs: "Tell us in fewer", stopped: "WORDS" });
  });

  test("has given the draft everything else they said, and its photos", async () => {
    server.duplicate = true;
    await sent();
    expect(server.answers.WORDS).toEqual({ words: "It drips" });
    expect(server.answers.ACCESS).toMatchObject({ notes: "Ring twice" });
    expect(server.answers.SLOT).toEqual({ slot: "call-back" });
    expect(server.photosAt).toBe("d1");
  });

  test("where it leads to a danger, unless they have read on the phone what to do", async () => {
    server.danger = true;
    expect(await sent()).toMatchObject({ needs: "look at ADVICE", stopped: "ADVICE" });
    expect(server.repairs).toBe(0);
    server = new Server({ ...report, passed: ["DANGER"] });
    server.danger = true;
    expect((await sent()).sentAs).toBe("REP-1");
    server = new Server({ ...report, passed: ["DANGER"] });
    server.danger = server.duplicate = true;
    expect((await sent()).needs).toBe("look at ADVICE");
  });

  test("stays so until they have answered", async () => {
    server.steps.splice(4, 0, "DANGER");
    await sent();
    expect(await sent()).toMatchObject({ needs: "look at DANGER", stopped: "DANGER" });
    expect(server.repairs).toBe(0);
  });

  test("goes on by itself once they have, and gives no answer a second time", async () => {
    server.steps.splice(4, 0, "DANGER");
    await sent();
    server.take("DANGER");
    server.sent = [];
    expect(stateOf(await sent())).toBe("sent");
    expect(server.sent).toEqual(["GET /api/repair-drafts/d1", "POST /api/repair-drafts/d1/send"]);
  });

  test("may have arrived as long as nobody heard of its send, and has not once that was refused", async () => {
    server.fails = { at: "/send", with: new Problem(502, {}) };
    await expect(sent()).rejects.toThrow(Problem);
    expect(server.saved!.tried).toBe(true);
    server.fails = { at: "/send", with: new Problem(409, { type: "/problems/repairs.unfinished", detail: "Not finished" }) };
    expect((await sent()).tried).toBeUndefined();
  });

  test("has not arrived where the server says so, though they are at it again by then", async () => {
    server.fails = { at: "/send", with: new Problem(502, {}) };
    await expect(sent()).rejects.toThrow(Problem);
    expect(stateOf(await sent({ ready: false, passed: ["PLACE"] }))).toBe("begun");
    expect(server.saved!.tried).toBeUndefined();
  });

  test("is sent once they have finished it themselves", async () => {
    await sent({ answers: { ...report.answers, slot: LATER } });
    await server.ask("/api/repair-drafts/d1/send", { method: "POST" });
    expect(stateOf(await sent())).toBe("sent");
    expect(server.repairs).toBe(1);
  });
});

describe("what the server does not take", () => {
  const steps: Step[] = ["PLACE", "QUESTIONS", "WORDS", "PHOTOS", "ACCESS", "SLOT"];
  const meet = { meetName: "", meetPhone: "07700 900123", access: "" };
  const tooLong = new Problem(422, { errors: [{ field: "notes", code: "too-long", message: "Tell us in 500 characters or fewer" }] });
  /** Answered with a signal, changed without one, and finished. */
  const changed = () => {
    const before = { answers: { ...report.answers, ...meet }, passed: steps, ready: false };
    server.answers = { PLACE: { place: "home.1" }, QUESTIONS: { where: "kitchen" }, ADVICE: {}, WORDS: { words: "It drips" }, PHOTOS: {}, ACCESS: { ...meet, notes: "Ring twice" }, SLOT: { slot: "call-back" } };
    server.fails = { at: "/access", with: tooLong };
    return { draft: "d1", given: written(before), passed: steps, answers: { ...before.answers, meetPhone: "0161 496 0000", notes: "Ring. ".repeat(100) } };
  };

  test("over an answer that it took before keeps the report from being sent, and the words stand on the phone with what is wrong", async () => {
    const now = await sent(changed());
    expect(server.repairs).toBe(0);
    expect(stateOf(now)).toBe("needs");
    expect(now).toMatchObject({ needs: "Tell us in 500 characters or fewer", stopped: "ACCESS", wrong: [{ field: "notes" }], answers: { notes: "Ring. ".repeat(100) } });
    expect(hrefOf(now)).toBe(`/app/repairs/report/${now.id}/access`);
    // Nobody asks the server for the same again.
    server.sent = [];
    expect(await sent()).toEqual(now);
    expect(server.sent).toEqual(["GET /api/repair-drafts/d1"]);
  });

  test("is given once it is answered anew, and the report goes by itself; what was answered elsewhere meanwhile stands", async () => {
    const stopped = await sent(changed());
    server.answers.WORDS = { words: "It pours" };
    server.sent = [];
    const now = await sent(keep(stopped, ahead, "ACCESS", { ...meet, meetPhone: "0161 496 0000", notes: "Ring once" }));
    expect(now).toMatchObject({ sentAs: "REP-1", wrong: undefined, needs: undefined });
    expect(server.answers).toMatchObject({ ACCESS: { meetPhone: "0161 496 0000", notes: "Ring once" }, WORDS: { words: "It pours" } });
    expect(server.sent.filter((line) => line.startsWith("PUT"))).toEqual(["PUT /api/repair-drafts/d1/answers/access"]);
  });

  test("is given also where its person takes all of it away", async () => {
    const nothing = { meetName: "", meetPhone: "", access: "", notes: "" };
    await sent(keep(await sent(changed()), ahead, "ACCESS", nothing));
    expect(server.answers.ACCESS).toEqual(nothing);
    expect(server.repairs).toBe(1);
  });

  test("of a report that is not finished stands on the phone too, and not at the server, which has none of it", async () => {
    server.fails = { at: "/words", with: tooLong };
    const now = await sent({ ready: false, passed: ["PLACE", "WORDS"] });
    expect(stateOf(now)).toBe("needs");
    expect(isThere(now)).toBe(false);
    expect(hrefOf(now)).toBe(`/app/repairs/report/${now.id}/words`);
    expect(stateOf(keep(now, ahead, "PLACE", { place: "home.1" }))).toBe("needs");
    expect(stateOf(keep(now, ahead, "WORDS", { words: "It drips" }))).toBe("begun");
  });

  test("of what can be chosen is chosen anew in the server's draft, and the one before is not sent for it", async () => {
    const { given, answers } = changed();
    server.fails = { at: "/place", with: new Problem(422, { errors: [{ field: "place", code: "choose", message: "Choose where" }] }) };
    const now = await sent({ draft: "d1", given, passed: steps, answers: { ...answers, ...meet, notes: "Ring twice", place: "home.2" } });
    expect(now).toMatchObject({ needs: "Choose where", stopped: "CHECK" });
    expect(hrefOf(now)).toBe("/app/repairs/report/d1/place");
    expect(stateOf(await sent())).toBe("needs");
    expect(server.repairs).toBe(0);
  });

  describe("of a place", () => {
    const elsewhere = { place: "home.2" };
    const refused = () => {
      const { given, answers } = changed();
      server.fails = undefined;
      server.refuses = { at: "/place", body: elsewhere, with: new Problem(422, { errors: [{ field: "place", code: "choose", message: "Choose a home" }] }) };
      return { draft: "d1", given, passed: steps, answers: { ...answers, ...meet, notes: "Ring twice", ...elsewhere } };
    };

    test("keeps the report from being sent for the one before, also once something else that was not taken is answered anew", async () => {
      const first = refused();
      server.fails = { at: "/access", with: tooLong };
      const stopped = await sent({ ...first, answers: { ...first.answers, notes: "Ring. ".repeat(100) } });
      expect(stopped.stopped).toBe("ACCESS");
      const now = await sent(keep(stopped, ahead, "ACCESS", { ...meet, notes: "Ring once" }));
      expect(now).toMatchObject({ needs: "Choose a home", stopped: "CHECK", answers: { ...elsewhere, notes: "Ring once" } });
      expect(server.answers).toMatchObject({ PLACE: { place: "home.1" }, ACCESS: { notes: "Ring once" } });
      expect(server.repairs).toBe(0);
    });

    test("does so also once the time that was held ran out and they picked another", async () => {
      await sent(refused());
      delete server.answers.SLOT;
      expect(await sent()).toMatchObject({ needs: "look at SLOT", answers: elsewhere });
      server.answers.SLOT = { slot: "tuesday" };
      expect(await sent()).toMatchObject({ needs: "Choose a home", stopped: "CHECK", answers: { ...elsewhere, slot: "tuesday" } });
      expect(server.repairs).toBe(0);
    });

    test("stands until another is chosen, in the draft or on the phone", async () => {
      await sent(refused());
      server.answers.PLACE = { place: "home.3" };
      expect(await sent()).toMatchObject({ answers: { place: "home.3" }, refused: {} });
      server = new Server({ ...report });
      const stopped = await sent(refused());
      expect(await sent({ ...keep(stopped, ahead, "PLACE", { place: "home.3" }), needs: undefined, stopped: undefined })).toMatchObject({ sentAs: "REP-1" });
      expect(server.answers.PLACE).toEqual({ place: "home.3" });
    });
  });
});

describe("a report that is not finished", () => {
  const begun = { ready: false, passed: ["PLACE", "WORDS"], answers: { place: "home.1", words: "It drips" } };

  test("is in a draft as far as it was answered, and is not sent", async () => {
    const now = await sent(begun);
    expect(stateOf(now)).toBe("begun");
    expect(Object.keys(server.answers)).toEqual(["PLACE", "WORDS"]);
    expect(server.repairs).toBe(0);
    expect(server.photosAt).toBe("");
  });

  test("gives again what was changed, and nothing that was not", async () => {
    await sent(begun);
    server.sent = [];
    await sent();
    expect(server.sent).toEqual(["GET /api/repair-drafts/d1"]);
    server.sent = [];
    await sent({ answers: { place: "home.1", words: "It pours" } });
    expect(server.answers.WORDS).toEqual({ words: "It pours" });
    expect(server.sent).toEqual(["GET /api/repair-drafts/d1", "PUT /api/repair-drafts/d1/answers/words"]);
  });

  test("takes back nothing that was changed on the light pages when it is changed here", async () => {
    await sent(begun);
    server.answers.WORDS = { words: "It pours" };
    await sent({ ...begun, passed: ["PLACE", "WORDS", "ACCESS"], answers: { ...begun.answers, notes: "Ring twice" } });
    expect(server.answers.WORDS).toEqual({ words: "It pours" });
    expect(server.answers.ACCESS).toMatchObject({ notes: "Ring twice" });
  });

  test("takes in what was answered on the light pages since, and writes over none of it when it is finished here", async () => {
    await sent(begun);
    server.answers.WORDS = { words: "It pours" };
    server.answers.ACCESS = { meetName: "", meetPhone: "", access: "", notes: "Ring twice" };
    server.photos = ["p1"];
    const now = await sent();
    expect(now).toMatchObject({ answers: { place: "home.1", words: "It pours", notes: "Ring twice" }, passed: ["PLACE", "WORDS", "ACCESS"], photosThere: 1 });
    expect(isThere(now)).toBe(true);
    server.sent = [];
    await sent({ ready: true, answers: { ...now.answers, where: "lift", slot: "call-back" } });
    expect(server.answers).toMatchObject({ WORDS: { words: "It pours" }, ACCESS: { notes: "Ring twice" } });
    expect(server.sent.some((line) => line.endsWith("/words") || line.endsWith("/access"))).toBe(false);
  });

  test("keeps what was changed here, though it was answered on the light pages since", async () => {
    await sent(begun);
    server.answers.WORDS = { words: "It pours" };
    const now = await sent({ answers: { ...begun.answers, words: "It drips a lot" } });
    expect(now.answers.words).toBe("It drips a lot");
    expect(server.answers.WORDS).toEqual({ words: "It drips a lot" });
  });

  test("is gone on with as the server's draft once that has all of it, and on the phone until then", async () => {
    const now = await sent(begun);
    expect(hrefOf(now)).toBe("/app/repairs/report/d1");
    expect(hrefOf({ ...now, answers: { ...now.answers, words: "It pours" } })).toBe(`/app/repairs/report/${now.id}`);
    expect(hrefOf({ ...now, draft: undefined })).toBe(`/app/repairs/report/${now.id}`);
  });

  test("gives anew what the server let go for another place, and nothing else", async () => {
    const slot = { ready: false, passed: ["PLACE", "WORDS", "SLOT"], answers: { place: "home.1", words: "It drips", slot: "call-back" } };
    await sent(slot);
    server.sent = [];
    server.answers.WORDS = { words: "It pours" };
    await sent({ ...slot, answers: { ...slot.answers, place: "home.2" } });
    expect(server.sent.slice(1)).toEqual(["place", "slot"].map((step) => `PUT /api/repair-drafts/d1/answers/${step}`));
    expect(server.answers.WORDS).toEqual({ words: "It pours" });
  });

  test("gives a field that the server has added to a step at that step", async () => {
    server.read = asking(step("PLACE"), step("QUESTIONS"), { ...step("WORDS"), fields: [...step("WORDS").fields, { name: "since", options: [] }] }, step("CHECK"));
    await sent({ ...begun, passed: ["PLACE", "QUESTIONS", "WORDS"], answers: { ...begun.answers, where: "lift", since: "Sunday" } });
    expect(server.answers.WORDS).toEqual({ words: "It drips", since: "Sunday" });
    expect(server.answers.QUESTIONS).toEqual({ where: "lift" });
  });

  test("is sent where it was finished on the light pages, and its photos follow", async () => {
    await sent(begun);
    await server.ask("/api/repair-drafts/d1/send", { method: "POST" });
    expect((await sent()).sentAs).toBe("REP-1");
    expect(server.photosAt).toBe("d1");
  });
});

describe("a report that its person has in hand while it is on its way", () => {
  test("is not sent when they delete it, nor kept again", async () => {
    server.meanwhile = { at: "/repair-drafts", does: () => (server.saved = undefined) };
    expect(await sent()).toBeUndefined();
    expect(server.sent).toEqual(["POST /api/repair-drafts"]);
    expect(server.saved).toBeUndefined();
  });

  test("is not sent when they change it, nor changed back", async () => {
    server.meanwhile = { at: "/repair-drafts", does: () => (server.saved = { ...report, ready: false, answers: { words: "It pours" } }) };
    expect(await sent()).toBeUndefined();
    expect(server.sent).toEqual(["POST /api/repair-drafts"]);
    expect(server.saved).toMatchObject({ ready: false, answers: { words: "It pours" } });
  });

  test("is not kept again when they delete it while it is refused", async () => {
    server.fails = { at: "/repair-drafts", with: new Problem(403, { type: "/problems/not-allowed" }), after: true };
    server.meanwhile = { at: "/repair-drafts", does: () => (server.saved = undefined) };
    expect(await sent()).toBeUndefined();
    expect(server.saved).toBeUndefined();
  });

  test("says that it was sent when they are too late", async () => {
    server.meanwhile = { at: "/send", does: () => (server.saved = { ...server.saved!, ready: false }) };
    expect(stateOf(await sent())).toBe("sent");
  });
});
