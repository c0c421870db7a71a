import { signal } from "@preact/signals";
import { Problem } from "../../api/problem";
import { request } from "../../api/request";
import { session } from "../../api/session";
import { t } from "../../lib/words";
import { allReports, belongTo, deletePhoto, deleteReport, known, photosOf, saveReport } from "./db";
import { delay, newReport, stateOf, type Kept } from "./report";
import { send, type World } from "./send";
import { uploadAll } from "./uploads";

const SENT_SHOWN = 24 * 60 * 60 * 1000;

/** The reports kept on this phone by whoever is logged in, the newest first. */
export const reports = signal<Kept[]>([]);

let who: string | undefined;
let tries = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
let running: Promise<void> | undefined;
let asked = false;

/** At the start of the app: whose the reports are, and everything that can go out goes out. */
export async function start(): Promise<void> {
  const now = session.value;
  if (now?.signedIn) await belongTo(now.who);
  // Without an answer it is whoever was here last; once the log-in has ended, nobody's are shown.
  who = now ? (now.signedIn ? now.who : undefined) : await known("who");
  await show();
  addEventListener("online", soon);
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && soon());
  await poke();
}

export async function begin(beginKey: string): Promise<string> {
  who ??= await known("who");
  const report = newReport(who ?? "", beginKey, Date.now());
  await save(report);
  return report.id;
}

export async function save(report: Kept): Promise<void> {
  await saveReport(report);
  await show();
}

export async function discard(id: string): Promise<void> {
  await deleteReport(id);
  await show();
}

/** Sends what waits. Asked again while it runs, it runs once more. */
export function poke(): Promise<void> {
  asked = true;
  running ??= alone(async () => {
    while (asked) {
      asked = false;
      await sendAll();
    }
  }).finally(() => (running = undefined));
  return running;
}

function soon(): void {
  tries = 0;
  void poke();
}

/** One tab at a time. */
async function alone(work: () => Promise<void>): Promise<void> {
  if (!navigator.locks) return work();
  await navigator.locks.request("doorstep-reports", work);
}

async function sendAll(): Promise<void> {
  clearTimeout(timer);
  if (!who || session.value?.signedIn === false) return;
  try {
    await uploadAll();
    for (const report of await mine()) {
      const state = stateOf(report);
      if (state === "waiting" || (state === "needs" && report.draft)) await send(report, world);
    }
    tries = 0;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (!error.loggedOut) timer = setTimeout(() => void poke(), delay(tries++));
  }
}

const world: World = {
  ask: request,
  save,
  photos: photosOf,
  photoSent: deletePhoto,
  why: (step) => {
    switch (step) {
      case "SLOT": return t("app.report.why.slot");
      case "DANGER": return t("app.report.why.danger");
      case "ADVICE": return t("app.report.why.advice");
      default: return t("app.report.why.other");
    }
  },
};

async function mine(): Promise<Kept[]> {
  return (await allReports()).filter((report) => report.who === who).sort((one, other) => other.begun - one.begun);
}

async function show(): Promise<void> {
  const all = await mine();
  const over = all.filter((report) => report.sentAs && report.begun < Date.now() - SENT_SHOWN);
  for (const report of over) await deleteReport(report.id);
  reports.value = all.filter((report) => !over.includes(report));
}
