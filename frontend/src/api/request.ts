import { ask, refusalOf, whole } from "./ask";
import { Problem } from "./problem";
import { heard, proof, session, whoIsHere } from "./session";
import { BROKE, KEPT_AT, KEPT_WILL_DO } from "../worker/pages";

const kept = new WeakMap<object, string>();
const broken = new WeakSet<object>();
/** Once nobody said who is here, the next page waits no longer than this to hear it. */
const AGAIN = 1_000;
let unheard = false;

/** When an answer was the server's that now comes from what is kept on the device; undefined for the server's own. */
export const keptAt = (answer: unknown): string | undefined => kept.get(answer as object);

/** Whether it comes from there because the server says that something broke. */
export const isBroken = (answer: unknown): boolean => broken.has(answer as object);

export interface Asked {
  method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Sent as JSON; a blob as what it is. */
  body?: unknown;
  /** The same key and body are done once, however often they are sent. */
  key?: string;
  signal?: AbortSignal;
  headers?: Record<string, string>;
}

/**
 * Asks the API and gives back what it answers.
 *
 * @throws Problem what the server says instead, or that there was no answer
 */
export async function request<T>(path: string, asked: Asked = {}): Promise<T> {
  return read(await proved(path, asked));
}

/** The same, where all that is answered is in the headers. */
export async function headersOf(path: string, asked: Asked): Promise<Headers> {
  const answer = await proved(path, asked);
  if (!answer.ok) return read(answer);
  heard.at = Date.now();
  return answer.headers;
}

/**
 * Opens a stream of events, from after the last one that was heard.
 *
 * @throws Problem what the server says instead, or that there was no answer
 */
export async function stream(path: string, lastId: string, signal: AbortSignal): Promise<ReadableStream<Uint8Array>> {
  const headers: Record<string, string> = { Accept: "text/event-stream" };
  if (lastId) headers["Last-Event-ID"] = lastId;
  const answer = await proved(path, { signal, headers });
  if (!answer.ok || !answer.body) return read(answer);
  return answer.body;
}

async function proved(path: string, asked: Asked): Promise<Response> {
  const method = asked.method ?? "GET";
  const given = await proofFor(method);
  const who = session.value?.who;
  const answer = await send(path, method, asked, given);
  // The proof may be older than the session, or there was none yet: take a new one, once.
  const refused = answer.status === 403 || (answer.status === 401 && !given);
  if (!refused || asked.signal?.aborted) return answer;
  const anew = await proof({ anew: true });
  // What one person pressed is not done in the name of another who has logged in since.
  return method !== "GET" && session.value?.who !== who ? answer : send(path, method, asked, anew);
}

/** Without a signal, and while the server is away behind its proxy, nothing can be proved; what was read before may still be read again (service worker). */
async function proofFor(method: string): Promise<Record<string, string> | undefined> {
  if (method !== "GET") return proof();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((done) => unheard && (timer = setTimeout(done, AGAIN)));
  try {
    const given = await Promise.race([proof(), late]);
    unheard = given === undefined;
    return given;
  } catch (error) {
    if (!(error instanceof Problem) || !error.undecided) throw error;
    unheard = true;
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

async function send(path: string, method: string, asked: Asked, proof: Record<string, string> | undefined): Promise<Response> {
  const blob = asked.body instanceof Blob;
  const headers: Record<string, string> = { Accept: "application/json, application/problem+json", ...asked.headers, ...proof };
  if (asked.body !== undefined) headers["Content-Type"] = blob ? (asked.body as Blob).type : "application/json";
  if (asked.key) headers["Idempotency-Key"] = asked.key;
  const body = asked.body === undefined ? null : blob ? (asked.body as Blob) : JSON.stringify(asked.body);
  // What is large, and what stays open, takes as long as it takes.
  const wait = blob || headers["Accept"] === "text/event-stream" ? { wait: 0 } : {};
  return ask(path, { method, headers, body, ...wait, ...(asked.signal && { signal: asked.signal }), cache: proof ? "default" : KEPT_WILL_DO, redirect: "manual" });
}

async function read<T>(answer: Response): Promise<T> {
  const at = answer.headers.get(KEPT_AT);
  if (!at) heard.at = Date.now();
  if (answer.ok) {
    const value = answer.status === 204 ? (undefined as T) : await whole<T>(answer);
    if (at && value) kept.set(value, at);
    if (answer.headers.has(BROKE) && value) broken.add(value);
    return value;
  }
  // The log-in ended elsewhere: the page says so, and what is typed waits.
  if (answer.status === 401) void whoIsHere({ anew: true }).catch(() => undefined);
  throw await refusalOf(answer);
}
