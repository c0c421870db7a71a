import { createServer, type AddressInfo } from "node:net";
import { chromium, expect, test as base } from "@playwright/test";
import lighthouse from "lighthouse";
import { sights as everyAppPage } from "../support/appSights.ts";
import { browser } from "../support/browser.ts";
import type { Made } from "../support/made.ts";
import { sights as everyLightPage } from "../support/sights.ts";

/*
 * What Lighthouse says of the pages that anybody can open, on a phone. Accessibility and best practices are held to; how
 * fast it takes a page to be is printed only, because a machine that is shared measures itself.
 */

/** What nobody has to log in for is there before anything is brought about. */
const nothing = {} as Made;

const light = everyLightPage.everybody.filter(({ page, status, leadsOn }) => !status && !leadsOn && !page.startsWith("/app")).map((sight) => sight.at?.(nothing) ?? sight.page);
const app = (everyAppPage.everybody ?? []).filter(({ tells }) => !tells).map((sight) => sight.at(nothing));
const pages = [...light, ...app, "/sign-in"];
const held = ["accessibility", "best-practices"];

/** A light page is finished when it is there: nothing on it runs, so nothing is waited for but that it is drawn. */
const atOnce = { pauseAfterFcpMs: 400, pauseAfterLoadMs: 400, networkQuietThresholdMs: 400, cpuQuietThresholdMs: 0 };

/** A browser that Lighthouse can drive, at a port of its own. */
const test = base.extend<object, { port: number }>({
  port: [
    async ({}, use) => {
      const port = await free();
      const launch = browser();
      const chromiumHere = await chromium.launch({ ...launch, args: [...launch.args, `--remote-debugging-port=${port}`] });
      await use(port);
      await chromiumHere.close();
    },
    { scope: "worker" },
  ],
});

for (const path of pages) {
  test(`nothing is left to mend on ${path}`, async ({ port, baseURL }) => {
    test.slow();
    const patience = path.startsWith("/app/") ? {} : atOnce;
    const result = await lighthouse(`${baseURL}${path}`, { port, logLevel: "error", onlyCategories: [...held, "performance"], disableFullPageScreenshot: true, ...patience });
    const { categories, audits, finalDisplayedUrl } = result!.lhr;
    const scores = Object.entries(categories).map(([name, { score }]) => `${name} ${Math.round((score ?? 0) * 100)}`);
    console.log(`Lighthouse on ${new URL(finalDisplayedUrl).pathname}: ${scores.join(", ")}`);

    const faults = held.flatMap((name) => categories[name]!.auditRefs)
      .filter(({ id, weight }) => weight > 0 && audits[id]!.score !== null && audits[id]!.score! < 1)
      .map(({ id }) => `${id}: ${audits[id]!.title} ${JSON.stringify(audits[id]!.details ?? {})}`);
    expect(faults).toEqual([]);
    for (const name of held) expect(categories[name]?.score, name).toBe(1);
  });
}

function free(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}
