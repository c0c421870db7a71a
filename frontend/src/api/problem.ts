import { t } from "../lib/words";

/** One thing that is wrong: which field, and the sentence beside it. */
export interface FieldProblem {
  field: string;
  code: string;
  message: string;
}

/**
 * What an answer that is none can mean: there was none at all; the same may well work in a moment; something between here
 * and the server said it, and knows nothing of ours; nobody is logged in, or not any more; not yours or not there, which
 * look the same; it was there, and whoever may has deleted it; no, and why.
 */
export type Meaning = "no-answer" | "later" | "between" | "log-in" | "not-here" | "deleted" | "refused";

const PASSING = [408, 425, 429];

/**
 * What the server says instead of an answer (RFC 9457). `type` is `/problems/<code>`; `detail` is for people, in their
 * language; `reference` is what they say when they ring.
 */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly errors: FieldProblem[];
  readonly reference: string | undefined;
  readonly body: Record<string, unknown>;

  constructor(status: number, body: Record<string, unknown>) {
    // A proxy's own page has no words for people.
    super(text(body.detail) || text(body.title) || t("problem.not-now"));
    this.status = status;
    this.code = text(body.type).replace(/^\/problems\//, "");
    this.title = text(body.title);
    this.errors = Array.isArray(body.errors) ? (body.errors as FieldProblem[]) : [];
    this.reference = text(body.reference) || undefined;
    this.body = body;
  }

  /** What a form shows: the fields with their sentences, else the one sentence of the whole. */
  forForm(): FieldProblem[] {
    return this.errors.length > 0 ? this.errors : [{ field: "", code: this.code, message: this.message }];
  }

  /** What it means for what was asked: all that follows goes by this, and by nothing else of it. */
  get means(): Meaning {
    if (this.status === 0) return "no-answer";
    if (this.status === 401) return "log-in";
    if (PASSING.includes(this.status) || this.status >= 500 || this.code === "key-in-use") return "later";
    if (!this.code && this.errors.length === 0) return "between";
    return this.status === 404 ? "not-here" : this.status === 410 ? "deleted" : "refused";
  }

  /** Whether it was done, or will be, nobody can say yet: the same send may follow, under the same key, and what is read stays. */
  get undecided(): boolean {
    return this.means === "no-answer" || this.means === "later" || this.means === "between";
  }

  /** There was no answer at all: no signal, or the server away. */
  static noAnswer(): Problem {
    return new Problem(0, { type: "/problems/no-signal", title: t("app.noSignal.title"), detail: t("app.noSignal") });
  }
}

/** Whether something broke at the server, and does not pass by itself; where it says "not now" (503), it does. */
export const broke = ({ status, reference }: Problem): boolean => status >= 500 && status !== 503 && reference !== undefined;

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
