import type { ReportPage } from "../../api/types";
import { Problem, type FieldProblem } from "../../api/problem";

export type Step = ReportPage["step"];

/** What a step is given, whether the server keeps the report or the phone does. */
export interface StepProps {
  view: ReportPage;
  /** The report's own address in the app. */
  here: string;
  /** Keeps the answers and goes on. */
  take: (fields: Record<string, string>) => Promise<void>;
  /** Draws the step anew. */
  again: (pressed?: boolean) => void;
  /** What the server did not take of what stands in it. */
  wrong?: FieldProblem[] | undefined;
}

/** What stands in a field: what was kept, else nothing. */
export function kept(view: ReportPage, ...fields: string[]): Record<string, string> {
  return Object.fromEntries(fields.map((field) => [field, view.typed[field] ?? view.draft.answers[field] ?? ""]));
}

/** Where a step is: a question of the graph has its own address, so that the browser's back leads to the one before. */
export function address(here: string, step: Step, question?: string): string {
  const page = `${here}/${step.toLowerCase()}`;
  return step === "QUESTIONS" && question ? `${page}?question=${question}` : page;
}

/** Whether it was refused for want of a signal. */
export function noSignal(error: unknown): boolean {
  return error instanceof Problem && error.means === "no-answer";
}
