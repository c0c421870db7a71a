import { type Browser, expect, type Page } from "@playwright/test";
import { usable } from "./budgets.ts";

/** 400 kbit/s each way, 400 ms there and back (ux.md). */
const line = { offline: false, latency: 400, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8 };

const slowly = { method: "Network.emulateNetworkConditions", params: line } as const;

/** From now on, for what the page itself asks for; what its service worker asks for is `slowWorker`'s. */
export async function slow(page: Page): Promise<void> {
  await (await page.context().newCDPSession(page)).send(slowly.method, slowly.params);
}

/** The same for the service worker of the app. */
export async function slowWorker(browser: Browser): Promise<void> {
  const session = await browser.newBrowserCDPSession();
  const { targetInfos } = await session.send("Target.getTargets");
  const workers = targetInfos.filter(({ type, url }) => type === "service_worker" && url.endsWith("/app/sw.js"));
  if (workers.length === 0) throw new Error("there is no service worker to slow down");
  for (const { targetId } of workers) {
    const { sessionId } = await session.send("Target.attachToTarget", { targetId, flatten: false });
    await session.send("Target.sendMessageToTarget", { sessionId, message: JSON.stringify({ id: 1, ...slowly }) });
  }
}

/** Notes on every page from now on when it can be used first, for `usableAfter`. */
export async function watchUsable(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const usable = () => document.querySelector(".app-nav") && document.querySelector("#main-content h1") && !document.querySelector("[data-loading]");
    const watch = new MutationObserver(() => {
      if (!usable()) return;
      performance.mark("usable");
      watch.disconnect();
    });
    watch.observe(document, { childList: true, subtree: true });
  });
}

/** How long after it was asked for the page could be used, in milliseconds, as the page itself measures. */
export async function usableAfter(page: Page): Promise<number> {
  return page.evaluate(() => Math.round(performance.getEntriesByName("usable")[0]?.startTime ?? Infinity));
}

/** A page of a journey, and how long it took to come. */
export interface Took {
  step: string;
  milliseconds: number;
}

/** Does what loads a light page; how long that took to be there, as the page itself measures. */
export async function loads(page: Page, step: string, act: () => Promise<unknown>): Promise<Took> {
  await act();
  const milliseconds = await page.evaluate(() => Math.round((performance.getEntriesByType("navigation")[0] as PerformanceNavigationTiming).loadEventEnd));
  return { step, milliseconds };
}

/** Prints how long each page took, and fails where one took longer than it may (budgets.ts says what a machine at work is forgiven). */
export function soon(journey: string, times: Took[], most: number = usable.app): void {
  const slowest = Math.max(...times.map(({ milliseconds }) => milliseconds));
  console.log(`${journey} over a slow line, in ms: ${times.map(({ step, milliseconds }) => `${step} ${milliseconds}`).join(", ")}; the slowest ${slowest}`);
  for (const { step, milliseconds } of times) expect(milliseconds, step).toBeLessThanOrEqual(most + usable.machine);
}
