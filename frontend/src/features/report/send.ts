import { Problem, type FieldProblem } from "../../api/problem";
import type { Asked } from "../../api/request";
import type { AheadPage, DraftView } from "../../api/types";
import { answersOf } from "./answersOf";
import { NoRoom } from "./db";
import { asGiven, eased, written, type Kept } from "./report";
import type { Step } from "./step";

/** What sending needs of the world. */
export interface World {
  ask: <T>(path: string, asked?: Asked) => Promise<T>;
  /** Changes what is kept, before anything else is asked, so that an interrupted send goes on where it was. */
  change: (id: string, how: (now: Kept) => Kept | undefined) => Promise<Kept | undefined>;
  /** The photos that wait are another's from now on: the draft's, which takes them also after it is sent. */
  photosTo: (from: string, to: string) => Promise<void>;
  /** What is asked, and what each step keeps. */
  asked: () => Promise<AheadPage>;
  /** Why the person is needed at a step, in words. */
  why: (step: Step) => string;
}

/** More steps than a report has: the server asks the same again, and the person has to look. */
const STEPS = 30;

/** Its person changed or deleted it while it was on its way: this sending is over. */
class Changed extends Error {}

/**
 * Sends a report as far as it goes by itself: begins the draft, gives it every answer there is, and once its person has
 * finished it makes it a repair. Where only they can go on everything they said is in the draft already. Done again after
 * any interruption it makes one repair; photos go by themselves (uploads.ts).
 *
 * @returns the report as sent, or with what the person is needed for; nothing where they changed or deleted it meanwhile
 * @throws Problem that passes: no signal, a server that is away, nobody logged in
 */
export async function send(report: Kept, world: World): Promise<Kept | undefined> {
  const sending = new Sending(report, world);
  try {
    return await sending.run().catch((error: unknown) => sending.refused(error));
  } catch (error) {
    if (error instanceof Changed) return undefined;
    throw error;
  }
}

function passes(problem: Problem): boolean {
  return problem.undecided || problem.means === "log-in";
}

class Sending {
  constructor(private now: Kept, private readonly world: World) {}

  async run(): Promise<Kept> {
    const { ask } = this.world;
    let draft = this.now.draft
      ? await ask<DraftView>(`/api/repair-drafts/${this.now.draft}`)
      : await ask<DraftView>("/api/repair-drafts", { method: "POST", body: {}, key: this.now.keys.begin });
    if (!this.now.draft) await this.keep({ draft: draft.id });
    if (draft.sentAs) return this.sent(draft.id, draft.sentAs);
    // The server says that it has not arrived.
    if (this.now.tried) await this.keep({ tried: undefined });
    if (this.now.ready) await this.world.photosTo(this.now.id, draft.id);
    if (this.now.wrong) return this.now;
    await this.takeIn(draft);
    draft = await this.give(draft);
    if (this.now.wrong) return this.now;
    for (let steps = 0; this.now.ready && steps < STEPS; steps++) {
      const step = draft.next;
      if (draft.sentAs) return this.sent(draft.id, draft.sentAs);
      if (this.now.needs && this.now.stopped === step) return this.now;
      if (this.now.needs) await this.keep(eased);
      if (step === "CHECK") {
        // Of what was not taken the draft has what was answered before: nobody meant to send that.
        const [untaken] = Object.values(this.now.refused ?? {});
        return untaken ? this.stop(step, untaken.needs) : this.finish(draft.id);
      }
      if (!draft.passes && !(draft.passesOnceRead && this.now.passed.includes("DANGER"))) return this.stop(step, this.now.refused?.[step]?.needs ?? this.world.why(step));
      draft = await this.answer(draft.id, step, {});
    }
    return this.now.ready ? this.stop(draft.next, this.world.why(draft.next)) : this.now;
  }

  async refused(error: unknown): Promise<Kept> {
    if (!(error instanceof Problem) || error instanceof NoRoom || passes(error)) throw error;
    if (error.means === "deleted" && this.now.draft) return this.deleted(this.now.draft, error.message);
    if (error.means !== "not-here" || !this.now.draft) return this.stop("CHECK", error.forForm()[0]!.message);
    // Forgotten by the server meanwhile: it is begun anew, nothing of it is lost, and the photos that wait go with it.
    await this.world.photosTo(this.now.draft, this.now.id);
    const keys = { begin: crypto.randomUUID(), send: crypto.randomUUID() };
    await this.changed((now) => ({ ...now, draft: undefined, given: undefined, refused: undefined, keys }));
    return this.run();
  }

  /** They deleted it elsewhere: nothing of it is kept but that, and its photos go the way of the draft's. */
  private async deleted(draft: string, needs: string): Promise<Kept> {
    await this.world.photosTo(this.now.id, draft);
    const nothing = { ...eased, tried: undefined, draft: undefined, given: undefined, refused: undefined, ready: false, answers: {}, passed: [] };
    return this.changed((now) => ({ ...now, ...nothing, deleted: true, needs }));
  }

  private stop(stopped: Step, needs: string): Promise<Kept> {
    return this.keep({ needs, stopped, tried: undefined });
  }

  /**
   * What was answered elsewhere since, where nothing was changed here: the copy is no older than the draft, and nothing is
   * written over. What the draft had before a choice that it did not take does not stand for that choice.
   */
  private async takeIn(draft: DraftView): Promise<void> {
    const ahead = await this.world.asked();
    const given = asGiven(this.now);
    const [before, after] = [new Map(answersOf(given, ahead)), new Map(answersOf(this.now, ahead))];
    const stands = (step: Step) => same(this.now.refused?.[step]?.had, has(draft, [step], ahead));
    const steps = ahead.asked.map(({ step }) => step)
      .filter((step) => draft.answered.includes(step) && !stands(step) && (!after.has(step) || same(before.get(step), after.get(step)!)));
    const theirs = has(draft, steps, ahead);
    const taken = <T extends Pick<Kept, "answers" | "passed" | "ready">>(one: T): T =>
      ({ ...one, answers: { ...one.answers, ...theirs }, passed: [...new Set([...one.passed, ...steps])] });
    const { answers, passed } = taken(this.now);
    const changes = { answers, passed, given: this.now.given && written(taken(given)), refused: without(this.now.refused, steps), photosThere: draft.photos.length };
    if (written({ ...this.now, ...changes }) === written(this.now) && changes.photosThere === this.now.photosThere) return;
    await this.keep(changes);
  }

  /** Every answer at once, whatever the server asks next: what it did not take does not keep the others back. */
  private async give(draft: DraftView): Promise<DraftView> {
    const given = written(this.now);
    if (this.now.given === given) return draft;
    const ahead = await this.world.asked();
    const before = new Map(answersOf(asGiven(this.now), ahead));
    const reasons = new Map<Step, FieldProblem[]>();
    const told: Step[] = [];
    let latest = draft;
    let changed = false;
    for (const [step, fields] of answersOf(this.now, ahead)) {
      // What was not changed here may have been on the light pages; but what the server let go for another answer it takes anew.
      if (same(before.get(step), fields) && !(changed && lacks(latest, fields))) continue;
      changed = true;
      told.push(step);
      try {
        latest = await this.answer(draft.id, step, fields);
      } catch (error) {
        if (!(error instanceof Problem) || error.means === "not-here" || error.means === "deleted" || passes(error)) throw error;
        reasons.set(step, error.forForm());
      }
      if (latest.sentAs) break;
    }
    await this.keep({ given, refused: { ...without(this.now.refused, told), ...untaken(reasons, latest, ahead) }, ...this.typedWrong(reasons, ahead) });
    return latest;
  }

  /**
   * What was typed and not taken is nowhere but on the phone, and is gone on with here. What was chosen is chosen anew in the
   * server's draft, where the choices are those of today.
   */
  private typedWrong(reasons: Map<Step, FieldProblem[]>, { asked }: AheadPage): Partial<Kept> {
    const typed = asked.filter(({ step, needed }) => reasons.has(step) && !needed);
    const [first] = typed;
    if (!first) return {};
    const names = typed.flatMap(({ fields }) => fields.map(({ name }) => name));
    const answers = Object.fromEntries(Object.entries(this.now.answers).filter(([name]) => !names.includes(name)));
    const passed = this.now.passed.filter((step) => !typed.some((one) => one.step === step));
    const wrong = reasons.get(first.step)!;
    return { given: written({ answers, passed, ready: false }), stopped: first.step, wrong, needs: wrong[0]!.message };
  }

  private answer(draft: string, step: Step, fields: Record<string, string>): Promise<DraftView> {
    return this.world.ask<DraftView>(`/api/repair-drafts/${draft}/answers/${step.toLowerCase()}`, { method: "PUT", body: fields });
  }

  private async finish(draft: string): Promise<Kept> {
    // The last look: what is changed or deleted from here on has been sent.
    await this.keep({ tried: true });
    const asked = { method: "POST", body: {}, key: this.now.keys.send } as const;
    const { reference } = await this.world.ask<{ reference: string }>(`/api/repair-drafts/${draft}/send`, asked);
    return this.sent(draft, reference);
  }

  /** True whatever its person did meanwhile. */
  private async sent(draft: string, sentAs: string): Promise<Kept> {
    await this.world.photosTo(this.now.id, draft);
    return this.changed((now) => ({ ...now, gone: undefined, sentAs, sentAt: now.sentAt ?? Date.now(), ...eased }));
  }

  private keep(changes: Partial<Kept>): Promise<Kept> {
    const before = written(this.now);
    return this.changed((now) => (written(now) === before ? { ...now, ...changes } : undefined));
  }

  private async changed(how: (now: Kept) => Kept | undefined): Promise<Kept> {
    const now = await this.world.change(this.now.id, how);
    if (!now) throw new Changed();
    return (this.now = now);
  }
}

function namesOf(steps: Step[], { asked, graph }: AheadPage): string[] {
  return asked.filter(({ step }) => steps.includes(step)).flatMap(({ step, fields }) => (step === "QUESTIONS" ? Object.keys(graph.questions) : fields.map(({ name }) => name)));
}

/** What the draft has of these steps. */
function has({ answers }: DraftView, steps: Step[], ahead: AheadPage): Record<string, string> {
  return Object.fromEntries(namesOf(steps, ahead).flatMap((name) => (answers[name] === undefined ? [] : [[name, answers[name]]])));
}

/** Of the choices that were not taken, why and what the draft has instead. */
function untaken(reasons: Map<Step, FieldProblem[]>, draft: DraftView, ahead: AheadPage): NonNullable<Kept["refused"]> {
  const chosen = ahead.asked.filter(({ step, needed }) => needed && reasons.has(step));
  return Object.fromEntries(chosen.map(({ step }) => [step, { needs: reasons.get(step)![0]!.message, had: has(draft, [step], ahead) }]));
}

function without(refused: Kept["refused"], steps: Step[]): Kept["refused"] {
  return Object.fromEntries(Object.entries(refused ?? {}).filter(([step]) => !steps.includes(step as Step)));
}

function same(one: Record<string, string> | undefined, other: Record<string, string>): boolean {
  return one !== undefined && JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());
}

function lacks({ answers }: DraftView, fields: Record<string, string>): boolean {
  return Object.entries(fields).some(([name, value]) => value && !answers[name]);
}
