import { effect, signal } from "@preact/signals";
import { Problem } from "../../api/problem";
import { request } from "../../api/request";
import { session, whoIsHere, type Session } from "../../api/session";
import type { DraftView } from "../../api/types";
import { lastHere } from "../../lib/last";
import { sayUnsent } from "../../lib/unsent";
import { t } from "../../lib/words";
import { lastRead, read } from "./asked";
import { allPhotos, allReports, belongTo, changeReport, deletePhotosOf, deleteReport, known, letGo, movePhotos, photosOfOthers, saveReport } from "./db";
import { eased, isFinished, isWorth, newReport, stateOf, written, type Kept } from "./report";
import { allWent, keepForGood, sendWhenClosed } from "./lasting";
import { alone, line } from "./line";
import { hearOthers } from "./news";
import { send, type World } from "./send";
import { photos, refused, restOf, showPhotos, uploadAll } from "./uploads";

const SENT_SHOWN = 24 * 60 * 60 * 1000;

/** The reports kept on this phone by whoever is logged in, the newest first. */
export const reports = signal<Kept[]>([]);

/** Whether it is known yet which those are. */
export const looked = signal(false);

/** Drafts of the server's that were deleted here, whether it has heard of it or not. */
export const gone = signal<string[]>([]);

/** How many reports wait on this phone for their person to log in; whose they are is nobody's to see. */
export const waiting = signal(0);

/** How much another keeps on this phone: reports that are not sent, and photos. A log-out of the app's leaves it, one of the light pages' would not. */
const others = signal(0);

let who: string | undefined;
let leaving = false;

/** Two of them: a photo that goes slowly holds no report up. */
const REPORTS = "doorstep-reports";
const PHOTOS = "doorstep-photos";
const reportsLine = line(REPORTS, sendReports);
const photosLine = line(PHOTOS, sendPhotos);

/** At the start of the app: whose the reports are, and everything that can go out goes out. */
export async function start(): Promise<void> {
  // Without an answer it is whoever was here last; once the log-in has ended it is nobody.
  if (!session.value) who = lastHere()?.who;
  await belong(session.value);
  // Also when it ends, or is another's, while the page is open.
  effect(() => void belong(session.value));
  effect(() => sayUnsent(lost() + others.value > 0));
  hearOthers(() => void changedElsewhere());
  addEventListener("online", soon);
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && soon());
  await poke();
}

async function belong(now: Session | undefined): Promise<void> {
  if (now?.signedIn) await belongTo(now.who).catch(() => undefined);
  // Once the log-in has ended, nobody's are shown.
  if (now) who = now.signedIn ? now.who : undefined;
  await Promise.all([show(), showPhotos()]);
}

export async function begin(beginKey: string): Promise<string> {
  return (await takeUp((mine) => newReport(mine, beginKey, Date.now()))).id;
}

/** Keeps a report of whoever is here from now on. */
export async function takeUp(make: (who: string) => Kept): Promise<Kept> {
  who ??= lastHere()?.who;
  // The homes that were read ahead are theirs who logged in.
  if (!who) throw new Problem(401, { type: "/problems/log-in-first", detail: t("problem.log-in-first") });
  const report = make(who);
  keepForGood();
  await saveReport(report);
  await show();
  return report;
}

/** Changes a report as it is by now; nothing leaves it. */
export async function change(id: string, how: (now: Kept) => Kept | undefined): Promise<Kept | undefined> {
  const after = await changeReport(id, how);
  await show();
  return after;
}

/** With the server's draft of it, as soon as there is a signal. Where that was sent meanwhile it is a repair, and stays one. */
export async function discard(id: string): Promise<void> {
  const left = await changeReport(id, (now) => ({ ...now, gone: true, answers: {} }));
  if (left?.draft) await deletePhotosOf(left.draft);
  else await deleteReport(id);
  await Promise.all([show(), showPhotos()]);
  void poke();
}

/** In another window, or by the service worker while this one is open. */
async function changedElsewhere(): Promise<void> {
  await Promise.all([show(), showPhotos()]);
  const going = photos.value.some(({ why }) => !why) || reports.value.some((report) => stateOf(report) === "waiting");
  if (!going) allWent();
}

/** Where it was sent before that was heard of, its person sees so. */
async function forgetThere({ id, draft }: Kept): Promise<void> {
  const path = `/api/repair-drafts/${draft}`;
  const went = await request(path, { method: "DELETE" }).then(() => true, unlessGone);
  const there = went ? undefined : await request<DraftView>(path).catch(unlessGone);
  if (!there?.sentAs) return deleteReport(id);
  const { sentAs } = there;
  await change(id, (now) => ({ ...now, ...eased, tried: undefined, gone: undefined, sentAs, sentAt: Date.now() }));
}

function unlessGone(error: unknown): undefined {
  if (!(error instanceof Problem) || (error.means !== "not-here" && error.means !== "deleted")) throw error;
}

/** Sends what waits: the reports, then the photos, since those of a report kept here wait for the server's draft of it. */
export async function poke(): Promise<void> {
  await reportsLine.go();
  await photosLine.go();
}

/**
 * How much whoever is here would lose if theirs were deleted: reports that the server does not have whole, and photos; not
 * those that it refused for good, which no wait sends.
 */
export async function left(): Promise<number> {
  // As it is by now: another window may have kept one since.
  await Promise.all([show(), showPhotos()]);
  return lost();
}

/** The same, as it was last seen. */
function lost(): number {
  const mine = reports.value.filter((report) =>
    !report.sentAs && Object.keys(report.answers).length > 0 && (report.given !== written(report) || stateOf(report) === "waiting"));
  return mine.length + photos.value.filter(({ why }) => !why).length;
}

/** Whether something said here is not at the server yet. */
export const isBehind = (): boolean => reports.value.some((report) => !report.sentAs && !report.deleted && Boolean(report.answers.place) && report.given !== written(report));

/** On the way to the light pages, which can go on with it there: also what was under its writer's hands until now. */
export async function putAll(): Promise<void> {
  leaving = true;
  try {
    await reportsLine.go();
  } finally {
    leaving = false;
  }
}

function soon(): void {
  reportsLine.fresh();
  photosLine.fresh();
  void poke();
}

/**
 * Without a page, for the service worker: what its person has finished or deleted, and photos, under the same keys and one
 * at a time with every window, which hear of it. Where its person is to be told something, it leaves that to the page.
 *
 * @throws Error where some of it is left: the browser calls again later
 */
export async function sendClosed(): Promise<void> {
  try {
    who = await known("who");
    const finished = (report: Kept) => Boolean(report.gone) || stateOf(report) === "waiting";
    const reports = await alone(REPORTS, () => sendDue(finished, { ...world, why: leaveToPage }));
    const photos = await alone(PHOTOS, sendPhotos);
    if ((await left()) + others.value === 0) sayUnsent(false);
    if (reports === "left" || photos !== "done") throw new Error("some of it is left");
  } finally {
    await letGo();
  }
}

function leaveToPage(): never {
  throw new Problem(503, { type: "/problems/page-only" });
}

async function sendReports(): Promise<"done" | "left"> {
  const left = await sendDue(isDue, world);
  // Also where the report went by itself, a while after it was asked for: its photos can go from now on.
  if (left !== "none") void photosLine.go();
  // It may have gone from another window, or from none.
  else await show();
  return left === "left" ? left : "done";
}

async function sendDue(isIt: (report: Kept) => boolean, how: World): Promise<"none" | "done" | "left"> {
  const due = (await kept().catch(() => [])).filter((report) => report.who === who && isIt(report));
  return due.length === 0 ? "none" : forMine(() => due.map((report) => () => (report.gone ? forgetThere(report) : send(report, how))));
}

/** Until the next of those that rest, where no other is left. */
async function sendPhotos(): Promise<"done" | "left" | number> {
  const rest = restOf(await allPhotos().catch(() => []));
  if (!who || rest === undefined) return "done";
  if (rest > 0) return rest;
  const left = await forMine((mine) => [() => uploadAll(mine)]);
  for (const report of await kept().catch(() => [])) await tellDropped(report);
  return left === "left" ? left : (restOf(photos.value) ?? "done");
}

/** Another may have logged in since, in another window: what is kept here is not theirs to send. */
async function forMine(work: (mine: () => boolean) => (() => Promise<unknown>)[]): Promise<"done" | "left"> {
  const whose = who;
  if (!whose) return "done";
  sendWhenClosed();
  const mine = () => session.value?.who === whose;
  const whole = await each([async () => void (await whoIsHere({ anew: true })), ...work(mine)], mine);
  if (whole) allWent();
  return whole || (session.value && !mine()) ? "done" : "left";
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
      if (error.means === "log-in") await whoIsHere({ anew: true }).catch(() => undefined);
      if (error.means === "log-in" || error.means === "no-answer") break;
    }
  }
  return whole;
}

/** One that is not finished goes to the server all the same, so that it can be gone on with on the light pages; not under its writer's hands. */
function isDue(report: Kept): boolean {
  const state = stateOf(report);
  if (report.gone) return true;
  if (state === "begun") return Boolean(report.answers.place) && (leaving || !globalThis.location?.pathname.includes(report.id));
  return state === "waiting" || (state === "needs" && Boolean(report.draft));
}

/** A photo that is gone is said where its report is seen. */
async function tellDropped({ id, draft, dropped }: Kept): Promise<void> {
  const why = draft && refused.value[draft];
  if (why && why !== dropped) await change(id, (now) => ({ ...now, dropped: why }));
}

const world: World = {
  ask: request,
  change,
  photosTo: async (from, to) => {
    await movePhotos(from, to);
    await showPhotos();
  },
  // Kept by an older app it says not enough, and another who logged in here meanwhile took it with them.
  asked: async () => (await lastRead()) ?? read(),
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
  // What the server says of its photos is told where it is seen: it stays as long as they wait.
  const follow = new Set((await allPhotos().catch(() => [])).map(({ report }) => report));
  const over = all.filter(({ sentAs, sentAt, begun, draft }) =>
    sentAs && (sentAt ?? begun) < Date.now() - SENT_SHOWN && !(draft && follow.has(draft)));
  for (const report of over) await deleteReport(report.id);
  const mine = all.filter((report) => report.who === who && !over.includes(report));
  reports.value = mine.filter((report) => !report.gone);
  gone.value = [...new Set([...gone.value, ...mine.flatMap((report) => (report.gone && report.draft ? report.draft : []))])];
  // A store that lets nobody look any more is not empty for that.
  const theirs = await photosOfOthers().catch(() => undefined);
  if (theirs !== undefined) others.value = all.filter((report) => report.who !== who && isWorth(report)).length + theirs;
  looked.value = true;
  waiting.value = who ? 0 : all.filter(isFinished).length;
}
