import { patience } from "./patience";
import { Problem } from "./problem";

/** A line that is there and dead is no line: what was sent may have arrived, and has its key. */
const ANSWER = 30_000;

interface How extends RequestInit {
  /** How long an answer is waited for, in milliseconds; for as long as it takes where it is 0. */
  wait?: number;
}

/**
 * The one place where the app asks the server for anything.
 *
 * @throws Problem that there was no answer; where `signal` gave up, what it says
 */
export async function ask(path: string, { wait = ANSWER, signal, ...how }: How = {}): Promise<Response> {
  try {
    return await fetch(path, { credentials: "same-origin", ...how, signal: wait ? patience(wait, signal ?? undefined) : (signal ?? null) });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw Problem.noAnswer();
  }
}

/** What the server says instead of an answer; a page of something between here and it says nothing of ours. */
export async function refusalOf(answer: Response): Promise<Problem> {
  const json = answer.headers.get("Content-Type")?.includes("json");
  return new Problem(answer.status, json ? await whole<Record<string, unknown>>(answer) : {});
}

/** @throws Problem where it is cut in the middle, which is none */
export async function whole<T>(answer: Response): Promise<T> {
  try {
    return (await answer.json()) as T;
  } catch {
    throw Problem.noAnswer();
  }
}
