import type { Page, Request } from "@playwright/test";

export interface Weight {
  bytes: number;
  requests: number;
  each: string[];
}

/** What crosses the wire while something is done: headers and bodies as they came, compressed. */
export async function weigh(page: Page, act: () => Promise<unknown>): Promise<Weight> {
  const finished: Request[] = [];
  const note = (request: Request) => finished.push(request);
  page.on("requestfinished", note);
  await act();
  await page.waitForLoadState("load");
  page.off("requestfinished", note);

  const weight: Weight = { bytes: 0, requests: 0, each: [] };
  for (const request of finished) {
    const sizes = await request.sizes();
    // Nothing came over the wire for what the browser still had.
    const bytes = sizes.responseBodySize + sizes.responseHeadersSize;
    weight.bytes += bytes;
    weight.requests += 1;
    weight.each.push(`${new URL(request.url()).pathname} ${bytes}`);
  }
  return weight;
}
