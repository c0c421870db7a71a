import { t } from "../lib/words";

/** One thing that is wrong: which field, and the sentence beside it. */
export interface FieldProblem {
  field: string;
  code: string;
  message: string;
}

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

  /** Nobody is logged in, or not any more. */
  get loggedOut(): boolean {
    return this.status === 401;
  }

  /** Not yours and not there look the same. */
  get notHere(): boolean {
    return this.status === 404;
  }

  /** It was there, and whoever may has deleted it. */
  get deleted(): boolean {
    return this.status === 410;
  }

  /** The same request may well work in a moment. */
  get passing(): boolean {
    return this.status === 0 || this.status === 408 || this.status === 425 || this.status === 429 || this.status >= 500;
  }

  /** Said by the server itself, not by something between it and the reader. */
  get told(): boolean {
    return this.code !== "" || this.errors.length > 0;
  }

  /** Whether it was done, or will be, nobody can say yet: the same send may follow, under the same key. */
  get undecided(): boolean {
    return this.passing || !this.told || this.code === "key-in-use";
  }

  /** There was no answer at all: no signal, or the server away. */
  static noAnswer(): Problem {
    return new Problem(0, { type: "/problems/no-signal", title: t("app.noSignal.title"), detail: t("app.noSignal") });
  }
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
