import { signal as told } from "@preact/signals";
import { BROKE, KEPT_AT } from "../worker/pages";
import { patience } from "./patience";
import { Problem } from "./problem";

/** A line that is there and dead is no line: what was sent may have arrived, and has its key. */
const ANSWER = 30_000;

/** Whether what was asked for last came to no answer of the server's: the line may have died under the page that is being read. */
export const lost = told(false);

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
    const answer = await fetch(path, { credentials: "same-origin", ...how, signal: wait ? patience(wait, signal ?? undefined) : (signal ?? null) });
    const { headers, ok } = answer;
    lost.value = headers.has(KEPT_AT) ? !headers.has(BROKE) : !ok && !isJson(answer);
    return answer;
  } catch (error) {
    if (signal?.aborted) throw error;
    throw none();
  }
}

/** What the server says instead of an answer; a page of something between here and it says nothing of ours. */
export async function refusalOf(answer: Response): Promise<Problem> {
  return new Problem(answer.status, isJson(answer) ? await whole<Record<string, unknown>>(answer) : {});
}

/** @throws Problem where it is cut in the middle, which is none */
export async function whole<T>(answer: Response): Promise<T> {
  try {
    return (await answer.json()) as T;
  } catch {
    throw none();
  }
}

function none(): Problem {
  lost.value = true;
  return Problem.noAnswer();
}

const isJson = ({ headers }: Response): boolean => Boolean(headers.get("Content-Type")?.includes("json"));
