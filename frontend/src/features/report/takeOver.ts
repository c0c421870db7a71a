import type { AheadPage, ReportPage } from "../../api/types";
import { lastRead, nowhere } from "./asked";
import { nextStep, pageOf } from "./here";
import { keep } from "./keep";
import { poke, reports, takeUp } from "./outbox";
import { newReport, written, type Kept } from "./report";
import { address } from "./step";

/**
 * A report that the server has a draft of, to go on with where the signal went: what is answered from here on is given to
 * that same draft later.
 *
 * @param view   the step as the server gave it
 * @param given  what was answered to it, which may have arrived
 * @param now    in milliseconds by the phone's clock
 * @throws Problem where nothing was chosen
 */
export function takenOver(who: string, { draft, step }: ReportPage, ahead: AheadPage, given: Record<string, string>, now: number): Kept {
  // What a person answered, and not what the server noted for itself.
  const fields = ahead.asked.flatMap((one) => one.fields.map(({ name }) => name));
  const theirs = (name: string) => fields.includes(name) || name in ahead.graph.questions;
  const answers = Object.fromEntries(Object.entries(draft.answers).filter(([name]) => theirs(name)));
  const steps = ahead.asked.map((one) => one.step);
  const passed = steps.filter((one) => draft.answered.includes(one));
  // Begun and sent as the server's: under its own keys, so that a send that arrived is the same send.
  const there = { ...newReport(who, draft.id, now), draft: draft.id, answers, passed, photosThere: draft.photos.length };
  const begun: Kept = { ...there, tried: step === "CHECK", keys: { begin: draft.id, send: draft.id }, given: written(there) };
  return steps.includes(step) ? keep(begun, ahead, step, given) : begun;
}

/** Goes on with it on the phone. @returns where; nothing where this phone has read nothing ahead */
export async function goOnHere(view: ReportPage, fields: Record<string, string>): Promise<string | undefined> {
  const ahead = await lastRead();
  if (!ahead || nowhere(ahead)) return undefined;
  // One that was begun on this phone has a copy here already.
  const copy = reports.value.find(({ draft, sentAs }) => draft === view.draft.id && !sentAs);
  const report = await takeUp((who) => ({ ...takenOver(who, view, ahead, fields, Date.now()), ...(copy && { id: copy.id, begun: copy.begun }) }));
  const here = `/app/repairs/report/${report.id}`;
  if (report.ready) {
    void poke();
    return here;
  }
  const on = pageOf(report, ahead, nextStep(report, ahead), 0);
  return address(here, on.step, on.typed.question);
}
