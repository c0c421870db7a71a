import { effect, signal } from "@preact/signals";
import { Problem } from "../../api/problem";
import { request } from "../../api/request";
import { session, whoIsHere, type Session } from "../../api/session";
import { t } from "../../lib/words";
import { keepAhead } from "./ahead";
import { allPhotos, allReports, belongTo, changeReport, deleteReport, known, movePhotos, saveReport } from "./db";
import { delay, isHere, newReport, stateOf, written, type Kept } from "./report";
import { send, type World } from "./send";
import { photos, refused, showPhotos, uploadAll } from "./uploads";

const SENT_SHOWN = 24 * 60 * 60 * 1000;

/** The reports kept on this phone by whoever is logged in, the newest first. */
export const reports = signal<Kept[]>([]);

/** How many reports wait on this phone for their person to log in; whose they are is nobody's to see. */
export const waiting = signal(0);

let who: string | undefined;
let tries = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
let running: Promise<void> | undefined;
let asked = false;

/** At the start of the app: whose the reports are, and everything that can go out goes out. */
export async function start(): Promise<void> {
  // Without an answer it is whoever was here last.
  if (!session.value) who = await known("who").catch(() => undefined);
  await belong(session.value);
  // Also when it ends, or is another's, while the page is open.
  effect(() => void belong(session.value));
  addEventListener("online", soon);
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && soon());
  await poke();
  if (session.value?.signedIn) await keepAhead();
}

async function belong(now: Session | undefined): Promise<void> {
  if (now?.signedIn) await belongTo(now.who).catch(() => undefined);
  // Once the log-in has ended, nobody's are shown.
  if (now) who = now.signedIn ? now.who : undefined;
  await show();
}

export async function begin(beginKey: string): Promise<string> {
  who ??= await known("who");
  const report = newReport(who ?? "", beginKey, Date.now());
  await saveReport(report);
  await show();
  return report.id;
}

/** Changes a report as it is by now; nothing leaves it. */
export async function change(id: string, how: (now: Kept) => Kept | undefined): Promise<Kept | undefined> {
  const after = await changeReport(id, how);
  await show();
  return after;
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

/** How much would be lost if everything here were deleted: reports that the server does not have whole, and photos. */
export async function left(): Promise<number> {
  await showPhotos();
  const lost = reports.value.filter((report) =>
    !report.sentAs && Object.keys(report.answers).length > 0 && (report.given !== written(report) || stateOf(report) === "waiting"));
  return lost.length + photos.value.length;
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
  const mine = who;
  if (!mine) return;
  const due = (await kept().catch(() => [])).filter((report) => report.who === mine && isDue(report));
  const late = (await allPhotos().catch(() => [])).filter(({ report }) => !isHere(report));
  if (due.length + late.length === 0) return;
  // Another may have logged in since, in another window: what is kept here is not theirs to send.
  const whole = await each([async () => void (await whoIsHere({ anew: true })), ...due.map((report) => () => send(report, world)), uploadAll], () => session.value?.who === mine);
  for (const report of due) await tellDropped(report);
  if (whole) tries = 0;
  else if (session.value?.who === mine || !session.value) timer = setTimeout(() => void poke(), delay(tries++));
}

/**
 * Does each: what the server cannot do now keeps nothing else back, a line that is away does.
 *
 * @returns whether all is done
 */
async function each(all: (() => Promise<unknown>)[], mine: () => boolean): Promise<boolean> {
  let whole = true;
  for (const [i, work] of all.entries()) {
    if (i > 0 && !mine()) return false;
    try {
      await work();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      whole = false;
      if (error.loggedOut) await whoIsHere({ anew: true }).catch(() => undefined);
      if (error.loggedOut || error.status === 0) break;
    }
  }
  return whole;
}

/** One that is not finished goes to the server all the same, so that it can be gone on with on the light pages; not under its writer's hands. */
function isDue(report: Kept): boolean {
  const state = stateOf(report);
  if (state === "begun") return Boolean(report.answers.place) && !globalThis.location?.pathname.includes(report.id);
  return state === "waiting" || (state === "needs" && Boolean(report.draft));
}

/** A photo that is not taken is said where its report is seen. */
async function tellDropped({ id }: Kept): Promise<void> {
  await change(id, (now) => (now.draft && refused.value[now.draft] ? { ...now, dropped: refused.value[now.draft] } : undefined));
}

const world: World = {
  ask: request,
  change,
  photosTo: async (from, to) => {
    await movePhotos(from, to);
    await showPhotos();
  },
  why: (step) => {
    switch (step) {
      case "SLOT": return t("app.report.why.slot");
      case "DANGER": return t("app.report.why.danger");
      case "ADVICE": return t("app.report.why.advice");
      default: return t("app.report.why.other");
    }
  },
};

async function kept(): Promise<Kept[]> {
  return (await allReports()).sort((one, other) => other.begun - one.begun);
}

async function show(): Promise<void> {
  const all = await kept().catch(() => []);
  const over = all.filter((report) => report.sentAs && report.begun < Date.now() - SENT_SHOWN);
  for (const report of over) await deleteReport(report.id);
  reports.value = all.filter((report) => report.who === who && !over.includes(report));
  waiting.value = who ? 0 : all.filter((report) => report.ready && !report.sentAs).length;
}
