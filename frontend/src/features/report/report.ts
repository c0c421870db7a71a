import type { FieldProblem } from "../../api/problem";
import type { Step } from "./step";

/** A report that is kept on the phone until the server has it. */
export interface Kept {
  /** Begins with `here-`, so that its address is told from one of the server's. */
  id: string;
  /** Whose it is: the log-in it was begun under. */
  who: string;
  /** When it was begun, in milliseconds by the phone's clock. */
  begun: number;
  /** When its person last said any of it, by the same clock; one that an older app began does not know. */
  touched?: number | undefined;
  /** What was answered to the questions, in words; empty before all are. */
  title: string;
  answers: Record<string, string>;
  /** Steps that may be left empty and were passed. */
  passed: string[];
  /** The person has finished it: it goes out by itself. */
  ready: boolean;
  /** One key a send, kept with it: whatever the line does, the server does each once. */
  keys: { begin: string; send: string };
  /** The server's draft of it. */
  draft?: string | undefined;
  /** The repair it became. */
  sentAs?: string | undefined;
  /** When that was, by the same clock. */
  sentAt?: number | undefined;
  /** The answers that the draft has, as `written` puts them: what was changed since is given again. */
  given?: string | undefined;
  /** Why it cannot go on by itself. */
  needs?: string | undefined;
  /** The step that is for: once the draft is at another, it goes on. */
  stopped?: Step | undefined;
  /** What the server did not take at that step, as it said so: what was typed is on the phone alone, and is gone on with there. */
  wrong?: FieldProblem[] | undefined;
  /** Choices that the server did not take, why, and what its draft had instead: until one is made anew, here or there, nothing is sent. */
  refused?: Partial<Record<Step, { needs: string; had: Record<string, string> }>> | undefined;
  /** Its send was begun: it may have arrived, whatever was heard of it. */
  tried?: boolean | undefined;
  /** Its person deleted it: the server's draft of it goes when there is a signal. */
  gone?: boolean | undefined;
  /** The server's draft of it was deleted elsewhere: all that is left is to tell. */
  deleted?: boolean | undefined;
  /** How many photos the draft has, as it was last read. */
  photosThere?: number | undefined;
  /** What was said of a photo that is gone; the report goes on without it. */
  dropped?: string | undefined;
}

export type State = "begun" | "waiting" | "sent" | "needs";

const HERE = "here-";

/** The answer "ask me for a time when there is a signal": none of the server's. */
export const LATER = "later";

export const isHere = (id: string): boolean => id.startsWith(HERE);

/** @param begin the key of a beginning that may have reached the server all the same */
export function newReport(who: string, begin: string, now: number): Kept {
  return { id: HERE + crypto.randomUUID(), who, begun: now, touched: now, title: "", answers: {}, passed: [], ready: false, keys: { begin, send: crypto.randomUUID() } };
}

export function stateOf({ ready, sentAs, needs }: Kept): State {
  return sentAs ? "sent" : needs ? "needs" : ready ? "waiting" : "begun";
}

/** Its person has done what is theirs to do, and it is not sent. */
export const isFinished = ({ ready, sentAs, gone }: Kept): boolean => ready && !sentAs && !gone;

/** Its person has said something that the server does not have: it is theirs to go on with, whoever is here meanwhile. */
export const isWorth = (report: Kept): boolean =>
  isFinished(report) || (!report.sentAs && !report.gone && Object.keys(report.answers).length > 0 && report.given !== written(report));

/** What its person has said so far, to tell whether it was changed. */
export const written = ({ answers, passed, ready }: Pick<Kept, "answers" | "passed" | "ready">): string => JSON.stringify([Object.entries(answers).sort(), passed, ready]);

/** What of it the draft has. */
export function asGiven({ given }: Kept): Pick<Kept, "answers" | "passed" | "ready"> {
  const [answers, passed, ready] = JSON.parse(given ?? "[[],[],false]") as [[string, string][], string[], boolean];
  return { answers: Object.fromEntries(answers), passed, ready };
}

/** The server's draft of it has all that was said here: that is gone on with, with its times, and what was answered elsewhere since. */
export const isThere = (report: Kept): boolean => Boolean(report.draft) && !report.ready && !report.deleted && report.given === written(report);

/** What its person was needed for is done, or they want to see to it. */
export const eased = { needs: undefined, stopped: undefined, wrong: undefined };

/** Where it is gone on with, or seen; without a signal the page of the draft leads back to the phone. */
export function hrefOf(report: Kept): string {
  if (report.sentAs) return `/app/repairs/${report.sentAs}`;
  if (report.wrong) return `/app/repairs/report/${report.id}/${report.stopped?.toLowerCase()}`;
  const [refused] = Object.keys(report.refused ?? {});
  if (report.draft && report.stopped === "CHECK" && refused) return `/app/repairs/report/${report.draft}/${refused.toLowerCase()}`;
  return `/app/repairs/report/${report.draft && (report.needs || isThere(report)) ? report.draft : report.id}`;
}

/** Milliseconds until the next try: twice as long each time, up to a minute. */
export const delay = (tries: number): number => Math.min(60_000, 2_000 * 2 ** tries);
