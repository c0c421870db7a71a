import { expect, type Page, type Request } from "@playwright/test";

export interface Weight {
  bytes: number;
  requests: number;
  /** The longest chain of requests of which each began after the one before had ended: what a slow line makes slow. */
  rounds: number;
  each: string[];
  /** Whether the stylesheet came along, as it does on the first page somebody meets. */
  first: boolean;
}

const watched = new WeakMap<Page, Request[]>();

/** Notes from now on what each page of this one is made of. */
export function watch(page: Page): void {
  if (watched.has(page)) return;
  const requests: Request[] = [];
  watched.set(page, requests);
  page.on("request", (request) => {
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) requests.length = 0;
    requests.push(request);
  });
}

/** What the page as it stands cost, without the redirects that led to it and without photos. */
export async function weightOf(page: Page): Promise<Weight> {
  const requests = watched.get(page);
  if (!requests?.length) throw new Error(`nobody has watched how ${page.url()} came`);
  await page.waitForLoadState("load");
  return sum(requests.filter((request) => !request.url().includes("/photos/")));
}

/** What crosses the wire while something is done: headers and bodies as they came, compressed. */
export async function weigh(page: Page, act: () => Promise<unknown>): Promise<Weight> {
  const finished: Request[] = [];
  const note = (request: Request) => finished.push(request);
  page.on("requestfinished", note);
  await act();
  await page.waitForLoadState("load");
  page.off("requestfinished", note);
  return sum(finished);
}

/** How long nothing is asked for before the line counts as still, in milliseconds. */
const STILL = 400;

/** What crosses the wire while something is done, and after it until the line is still; streams that stay open aside. */
export async function weighWhole(page: Page, act: () => Promise<unknown>): Promise<Weight> {
  const open = new Set<Request>();
  let changed = Date.now();
  const begins = (request: Request) => {
    changed = Date.now();
    if (!request.url().endsWith("/events")) open.add(request);
  };
  const ends = (request: Request) => {
    changed = Date.now();
    open.delete(request);
  };
  page.on("request", begins).on("requestfinished", ends).on("requestfailed", ends);
  const weight = await weigh(page, async () => {
    await act();
    await expect.poll(() => open.size === 0 && Date.now() - changed > STILL, { intervals: [50], timeout: 30_000 }).toBe(true);
  });
  page.off("request", begins).off("requestfinished", ends).off("requestfailed", ends);
  return weight;
}

/** The part of a weight that is of some addresses. */
export function only(weight: Weight, path: RegExp): Pick<Weight, "bytes" | "each"> {
  const each = weight.each.filter((line) => path.test(line));
  return { each, bytes: each.reduce((bytes, line) => bytes + Number(line.split(" ")[1]), 0) };
}

async function sum(requests: Request[]): Promise<Weight> {
  const weight: Weight = { bytes: 0, requests: 0, rounds: 0, each: [], first: false };
  const spans: Span[] = [];
  for (const request of requests) {
    await request.response();
    if (request.failure()) continue;
    const sizes = await request.sizes();
    const bytes = sizes.responseBodySize + sizes.responseHeadersSize;
    // Nothing came over the wire for what the browser still had.
    if (bytes === 0) continue;
    weight.bytes += bytes;
    weight.requests += 1;
    weight.each.push(`${new URL(request.url()).pathname} ${bytes}`);
    weight.first ||= request.resourceType() === "stylesheet" && sizes.responseBodySize > 0;
    // An answer that leads on has a beginning and no end.
    const { startTime, responseStart, responseEnd } = request.timing();
    spans.push({ begun: startTime, ended: startTime + Math.max(responseStart, responseEnd) });
  }
  weight.rounds = chain(spans);
  return weight;
}

interface Span {
  begun: number;
  ended: number;
}

/** How many at most come one after another. */
function chain(spans: Span[]): number {
  let rounds = 0;
  let free = 0;
  for (const { begun, ended } of spans.toSorted((one, other) => one.ended - other.ended)) {
    if (begun < free) continue;
    rounds++;
    free = ended;
  }
  return rounds;
}
