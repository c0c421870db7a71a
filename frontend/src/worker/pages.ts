/*
 * Which pages are kept for a time without a signal, whose they are, and when they go. Knows nothing of the service worker
 * it runs in.
 */

/** Where pages are kept, and whose they are. Also named by src/lib/forget.ts, which empties it. */
export const PAGES = "doorstep-pages";
/** The header of a kept answer: when it was the server's. */
export const KEPT_AT = "X-Doorstep-Kept-At";
/** The header of a kept answer that is given where the server says that something broke: it does not pass by itself. As `broke` of api/problem.ts has it. */
export const BROKE = "X-Doorstep-Broke";
const OWNER = "/app/kept-for";
export const MOST = 60;
/** Refusals that pass by themselves. */
const PASSING = [408, 425, 429];
/** A line that gives no answer for so long is no line, where there is something to read instead. */
export const PATIENCE = 8_000;

export interface World {
  caches: CacheStorage;
  fetch: (request: Request) => Promise<Response>;
  now: () => Date;
  patience: number;
  /** It gave no whole answer in time, and none since: it is waited for no more than an eighth as long. */
  dead?: boolean;
}

/**
 * How the app says that it cannot prove whose it is: there was no answer to that, and what is kept will do. Not what the
 * browser keeps by itself: nobody knows whose that is, nor of when.
 */
export const KEPT_WILL_DO: RequestCache = "no-store";

/** A step of a report or of a plan, a payment, what is agreed with the bank: to be done and not to be read, of the moment and under a key of its own. */
const FORM = /^\/api\/pages\/(repairs\/report\/.+\/|pay\/|direct-debit\/.+\/|arrears\/.+\/plan\/)/;

/** What the worker answers; everything else goes to the server as if there were no worker. */
export function kindOf(request: Request, origin: string): "page" | "session" | "shell" | "file" | "other" {
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== origin) return "other";
  if (request.mode === "navigate") return /^\/app(\/|$)/.test(url.pathname) ? "shell" : "other";
  if (url.pathname === "/api/session") return "session";
  if (url.pathname.startsWith("/assets/")) return "file";
  if (FORM.test(url.pathname)) return "other";
  return url.pathname.startsWith("/api/pages/") || url.pathname === "/api/danger" ? "page" : "other";
}

/** The server's answer; without one the last that was good, marked with its time. */
export async function page(request: Request, world: World): Promise<Response> {
  const kept = await world.caches.open(PAGES);
  const before = await kept.match(request.url, { ignoreVary: true });
  const unproved = request.cache === KEPT_WILL_DO;
  if (before && unproved) return before;
  const heard = await asked(request, world, before !== undefined).catch((error: unknown) => {
    if (before) return undefined;
    throw error;
  });
  if (!heard) return before!;
  const { answer, body } = heard;
  if (before && !decides(answer)) return answer.status >= 500 && answer.status !== 503 && isProblem(answer) ? broke(before) : before;
  if (answer.ok && forNow(answer)) await kept.delete(request.url);
  else if (answer.ok) await keep(kept, request.url, answer, body, world);
  else if (answer.status === 401) await (unproved ? undefined : forget(world));
  else if (isGone(answer)) await kept.delete(request.url);
  return answer;
}

/** The server is there and says it itself: something between here and it knows nothing of the page. As `Problem.undecided` has it. */
function decides(answer: Response): boolean {
  const { ok, status } = answer;
  return ok || status === 401 || (status < 500 && !PASSING.includes(status) && isProblem(answer));
}

const isProblem = ({ headers }: Response): boolean => Boolean(headers.get("Content-Type")?.startsWith("application/problem+json"));

function broke(before: Response): Response {
  const headers = new Headers(before.headers);
  headers.set(BROKE, "yes");
  return new Response(before.body, { headers });
}

const isGone = (answer: Response): boolean => (answer.status === 404 || answer.status === 410) && decides(answer);

/** Who is here now; what was kept for anybody else goes before they are answered. */
export async function session(request: Request, world: World): Promise<Response> {
  const answer = await world.fetch(request);
  if (answer.ok) {
    const { signedIn, who, name } = (await answer.clone().json()) as { signedIn: boolean; who?: string; name: string };
    if (signedIn) await belongTo(who ?? name, world);
    else await forget(world);
  }
  return answer;
}

/** Nothing of anybody is left. */
export async function forget(world: Pick<World, "caches">): Promise<void> {
  await world.caches.delete(PAGES);
}

async function belongTo(who: string, world: World): Promise<void> {
  const before = await (await world.caches.open(PAGES)).match(OWNER);
  if (before && (await before.text()) === who) return;
  await forget(world);
  // Where there is no room nothing is kept; who is here is said all the same.
  await (await world.caches.open(PAGES)).put(OWNER, new Response(who)).catch(() => undefined);
}

/** The server says that it is on no device: what somebody earns and spends. */
const forNow = (answer: Response) => /no-store/.test(answer.headers.get("Cache-Control") ?? "");

/** Keeps the answer where it can be: a phone that is full reads it all the same. */
async function keep(kept: Cache, url: string, answer: Response, body: Blob, world: World): Promise<void> {
  const headers = new Headers(answer.headers);
  headers.set(KEPT_AT, world.now().toISOString());
  await put(kept, url, new Response(body, { headers })).catch(() => undefined);
}

async function put(kept: Cache, url: string, answer: Response): Promise<void> {
  // Nobody has said whose it would be, or it was just emptied: it is kept the next time.
  if (!(await kept.match(OWNER))) return;
  // Over the one before, which stays where there is no room; what was put in last is last.
  await kept.put(url, answer);
  const [, ...urls] = await kept.keys();
  await Promise.all(urls.slice(0, Math.max(0, urls.length - MOST)).map((old) => kept.delete(old)));
}

/**
 * An answer has come when all of it has: a line often goes between its beginning and its end, without an error.
 *
 * @throws where it is cut in the middle; where the reader is patient no longer, since there is something else to read
 */
async function asked(request: Request, world: World, patient: boolean): Promise<{ answer: Response; body: Blob }> {
  const answer = world.fetch(request).then(async (heard) => {
    const body = await heard.clone().blob();
    world.dead = false;
    return { answer: heard, body };
  });
  if (!patient) return answer;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, fail) => {
    const giveUp = () => {
      world.dead = true;
      fail(new Error("no answer"));
    };
    timer = setTimeout(giveUp, world.dead ? world.patience / 8 : world.patience);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
