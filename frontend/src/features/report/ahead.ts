import { request } from "../../api/request";
import { session } from "../../api/session";
import type { StartPage } from "../../api/types";
import { lastRead, read } from "./asked";
import { know, known } from "./db";
import { Problem } from "../../api/problem";

const OFTEN = 60 * 60 * 1000;

/** Reads what a report needs where there is no signal, and keeps it; what was read before stays when there is no answer. */
export async function readAhead(): Promise<void> {
  try {
    // With what draws them, which comes from the cache of whatever was read before.
    void import("./HereSteps");
    await read();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
  }
}

/**
 * By itself, where the pages come from what the service worker keeps: then it costs the line an answer or two, now and then.
 * Whom to ring in danger is among it: a report may be begun by somebody who never began one with a signal.
 */
export async function keepAhead(): Promise<void> {
  if (!session.value?.signedIn) return;
  // A clock that was ahead once, and has been put right since, does not hold it up.
  const last = ((await lastRead().catch(() => undefined)) && (await known("read"))) ?? 0;
  if (!globalThis.navigator.serviceWorker?.controller || Math.abs(Date.now() - last) <= OFTEN) return;
  try {
    await know("dangers", (await request<StartPage>("/api/pages/repairs/report")).dangers);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return;
  }
  await readAhead();
}
