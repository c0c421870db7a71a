import type { Page } from "@playwright/test";

/** 400 kbit/s each way, 400 ms there and back (ux.md). */
const line = { offline: false, latency: 400, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8 };

/** From now on, for what the page itself asks for: a service worker's own requests are not held up. */
export async function slow(page: Page): Promise<void> {
  await (await page.context().newCDPSession(page)).send("Network.emulateNetworkConditions", line);
}
