import type { Page, Request } from "@playwright/test";

export interface Weight {
  bytes: number;
  requests: number;
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

async function sum(requests: Request[]): Promise<Weight> {
  const weight: Weight = { bytes: 0, requests: 0, each: [], first: false };
  for (const request of requests) {
    await request.response();
    if (request.failure()) continue;
    const sizes = await request.sizes();
    // Nothing came over the wire for what the browser still had.
    const bytes = sizes.responseBodySize + sizes.responseHeadersSize;
    weight.bytes += bytes;
    weight.requests += 1;
    weight.each.push(`${new URL(request.url()).pathname} ${bytes}`);
    weight.first ||= request.resourceType() === "stylesheet" && sizes.responseBodySize > 0;
  }
  return weight;
}
