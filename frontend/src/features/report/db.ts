import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import { Problem } from "../../api/problem";
import type { AheadPage, Alarm } from "../../api/types";
import { t } from "../../lib/words";
import { tellOthers } from "./news";
import { isHere, isWorth, written, type Kept } from "./report";

/** A photo that is still to be sent, of a draft of the server's or of a report kept here. */
export interface Photo {
  id: string;
  report: string;
  blob: Blob;
  /** How often it was given up because it took too long or did not go, and until when it rests, in milliseconds by the phone's clock. */
  tries?: number;
  after?: number;
  /** What the server said that keeps it from being taken: it never goes, and stays until its person has read that. */
  why?: string;
  /** That was only for want of room: it goes where its person has made some, and says so. */
  full?: boolean;
  /** Whose it is, and when it was kept, by the same clock. */
  who?: string;
  at?: number;
}

/** What was last read for a report without a signal, and whose everything here is. */
interface Known {
  who: string;
  ahead: AheadPage;
  dangers: Alarm[];
  /** When it was read, in milliseconds by the phone's clock. */
  read: number;
}

interface Schema extends DBSchema {
  reports: { key: string; value: Kept };
  photos: { key: string; value: Photo; indexes: { report: string } };
  known: { key: string; value: Known[keyof Known] };
}

type Store = IDBPDatabase<Schema>;

/** The phone is full, or keeps nothing for this page. */
export class NoRoom extends Problem {
  constructor() {
    super(400, { type: "/problems/no-room", detail: t("app.report.noRoom") });
  }
}

/** Whose everything here is once its person has logged out. */
const NOBODY = "";
/** How long what one person said and did not send waits for them where another has logged in since, from when they last said any of it, in milliseconds. */
export const WAITS = 7 * 24 * 60 * 60_000;
/** Another window that has it open and is asleep, while it is to be taken away, lets nobody open it. */
const OPENS = 10_000;

/** The one store of them all, as the browser knows it. */
export const STORE = "doorstep-reports";

let opened: Promise<Store> | undefined;
let leaving = false;

function db(): Promise<Store> {
  // What is under way at a log-out makes it no new one.
  if (leaving) return Promise.reject(new NoRoom());
  opened ??= inTime(openDB<Schema>(STORE, 1, {
    upgrade(made) {
      made.createObjectStore("reports", { keyPath: "id" });
      made.createObjectStore("photos", { keyPath: "id" }).createIndex("report", "report");
      made.createObjectStore("known");
    },
    terminated: close,
    // A log-out in another window takes it away.
    blocking: () => void letGo(),
  })).catch(() => {
    close();
    throw new NoRoom();
  });
  return opened;
}

async function inTime(opening: Promise<Store>): Promise<Store> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, fail) => (timer = setTimeout(() => fail(new NoRoom()), OPENS)));
  try {
    return await Promise.race([opening, late]);
  } catch (error) {
    // Opened after all, it would be in the way of the next that takes it away.
    void opening.then((store) => store.close(), () => undefined);
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** The next that asks opens it anew: browsers end it under an app that was in the background for long. */
function close(): void {
  opened = undefined;
}

/** Whoever has it open keeps a log-out from taking it away whole. */
export async function letGo(): Promise<void> {
  const store = await opened;
  close();
  store?.close();
}

/** Where the browser takes everything away under a step (another window's log-out), the step says so, and the end not once more. */
function heeded<T extends { done: Promise<void> }>(steps: T): T {
  steps.done.catch(() => undefined);
  return steps;
}

/** @throws NoRoom where the phone would not */
async function within<T>(work: (store: Store) => Promise<T>): Promise<T> {
  try {
    try {
      return await work(await db());
    } catch (error) {
      if ((error as Error).name !== "InvalidStateError") throw error;
      await letGo();
      return await work(await db());
    }
  } catch (error) {
    throw error instanceof DOMException ? new NoRoom() : error;
  }
}

/** The same where something is changed, of which every other window hears. */
async function changing<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const done = await within(work);
  tellOthers();
  return done;
}

export const allReports = (): Promise<Kept[]> => within((store) => heeded(store.transaction("reports")).store.getAll());

export const saveReport = (report: Kept): Promise<void> => changing(async (store) => void (await store.put("reports", report)));

/**
 * Changes a report in one step, so that nothing comes between what is read and what is kept.
 *
 * @param how what it is from now on; nothing leaves it as it is
 * @returns what it is now; nothing where it is gone or was left
 */
export function changeReport(id: string, how: (now: Kept) => Kept | undefined): Promise<Kept | undefined> {
  return changing(async (store) => {
    const one = heeded(store.transaction("reports", "readwrite"));
    const before = await one.store.get(id);
    const changed = before && how(before);
    // Its week counts from the last that was said of it.
    const after = changed && (written(changed) === written(before) ? changed : { ...changed, touched: Date.now() });
    await Promise.all([after && one.store.put(after), one.done]);
    return after;
  });
}

/** With its photos. */
export function deleteReport(id: string): Promise<void> {
  return changing(async (store) => {
    const all = heeded(store.transaction(["reports", "photos"], "readwrite"));
    await all.objectStore("reports").delete(id);
    for (const key of await all.objectStore("photos").index("report").getAllKeys(id)) await all.objectStore("photos").delete(key);
    await all.done;
  });
}

export function deletePhotosOf(report: string): Promise<void> {
  return changing(async (store) => {
    const photos = heeded(store.transaction("photos", "readwrite"));
    const keys = await photos.store.index("report").getAllKeys(report);
    await Promise.all([...keys.map((key) => photos.store.delete(key)), photos.done]);
  });
}

/** Of whoever everything here is: not another's. */
export const allPhotos = async (): Promise<Photo[]> => (await photosByOwner()).mine;

/** How many of another's there are, besides those of the reports that wait for them. */
export const photosOfOthers = async (): Promise<number> => (await photosByOwner()).others.filter(({ why }) => !why).length;

function photosByOwner(): Promise<{ mine: Photo[]; others: Photo[] }> {
  return within(async (store) => {
    const all = heeded(store.transaction(["reports", "photos", "known"]));
    const who = await all.objectStore("known").get("who");
    const kept = (await all.objectStore("reports").getAll()).filter((report) => who !== undefined && report.who !== who).flatMap(ids);
    const loose = (await all.objectStore("photos").getAll()).filter(({ report }) => !kept.includes(report));
    const isMine = (photo: Photo) => who === undefined || !photo.who || photo.who === who;
    return { mine: loose.filter(isMine), others: loose.filter((photo) => !isMine(photo)) };
  });
}

export const photoNow = (id: string): Promise<Photo | undefined> => within((store) => heeded(store.transaction("photos")).store.get(id));

/** As a photo of whoever everything here is; one that was made small while its report went follows it. */
export function savePhoto(photo: Photo): Promise<void> {
  return changing(async (store) => {
    const all = heeded(store.transaction(["reports", "photos", "known"], "readwrite"));
    const who = (await all.objectStore("known").get("who")) as string | undefined;
    const of = await all.objectStore("reports").get(photo.report);
    // Those that were there in time have moved by then.
    const report = ((of?.ready || of?.sentAs) && of.draft) || photo.report;
    await Promise.all([all.objectStore("photos").put({ ...photo, report, at: Date.now(), ...(who && { who }) }), all.done]);
  });
}

export const deletePhoto = (id: string): Promise<void> => changing((store) => store.delete("photos", id));

/** Changes a photo as it is by now; one that was taken away meanwhile stays away. */
export function changePhoto(id: string, how: (now: Photo) => Photo): Promise<void> {
  return changing(async (store) => {
    const one = heeded(store.transaction("photos", "readwrite"));
    const now = await one.store.get(id);
    await Promise.all([now && one.store.put(how(now)), one.done]);
  });
}

/** All that wait for the one wait for the other from now on. */
export function movePhotos(from: string, to: string): Promise<void> {
  return changing(async (store) => {
    const all = heeded(store.transaction("photos", "readwrite"));
    const waiting = await all.store.index("report").getAll(from);
    await Promise.all([...waiting.map((photo) => all.store.put({ ...photo, report: to })), all.done]);
  });
}

export const known = <K extends keyof Known>(name: K): Promise<Known[K] | undefined> => within((store) => heeded(store.transaction("known")).store.get(name) as Promise<Known[K] | undefined>);

export const know = <K extends keyof Known>(name: K, value: Known[K]): Promise<void> => within(async (store) => void (await store.put("known", value, name)));

/** Everything. */
export function forget(): Promise<void> {
  return within(async (store) => {
    const all = heeded(store.transaction(["reports", "photos", "known"], "readwrite"));
    await Promise.all([all.objectStore("reports").clear(), all.objectStore("photos").clear(), all.objectStore("known").clear(), all.done]);
  });
}

/**
 * At log-out: all of theirs, and this page keeps nothing any more. What another has said and not sent is not theirs to take
 * away: it waits on.
 *
 * @param who logs out
 * @returns whether something of another's waits on; else the store can be taken away whole
 */
export async function leave(who: string): Promise<boolean> {
  const some = await sift((owner) => owner !== who && "waits", NOBODY);
  leaving = true;
  await letGo();
  return some;
}

/** Whose everything here is from now on. What another has said and not sent waits for them, unseen, for some days; the rest of theirs is gone. */
export async function belongTo(who: string): Promise<void> {
  await sift((owner) => owner === who || "waits", who);
}

/**
 * @param stays by whose it is: all of it, none, or what waits for them
 * @param who   whose everything here is from now on; the same as before, they have what was read ahead
 * @returns whether anything stayed
 */
async function sift(stays: (owner: string) => boolean | "waits", who: string): Promise<boolean> {
  const { some, same, went } = await within(async (store) => {
    const all = heeded(store.transaction(["reports", "photos", "known"], "readwrite"));
    const [reports, photos, known] = [all.objectStore("reports"), all.objectStore("photos"), all.objectStore("known")];
    const of: string[] = [];
    let [some, went] = [false, false];
    const same = (await known.get("who")) === who;
    for (const report of await reports.getAll()) {
      const there = keeps(stays(report.who), isWorth(report), report.touched ?? report.begun);
      if (there) of.push(...ids(report));
      else await reports.delete(report.id);
      [some, went] = [some || there, went || !there];
    }
    for (const { id, report, who: owner, at = 0 } of await photos.getAll()) {
      // One of a draft that the server has, or of what that became, goes when its person is here again.
      const goes = owner && !isHere(report) && keeps(stays(owner), true, at);
      if (goes || (same && (owner ?? who) === who)) some = true;
      else if (!of.includes(report)) [went] = [true, await photos.delete(id)];
    }
    if (!same) await known.clear();
    await Promise.all([known.put(who, "who"), all.done]);
    return { some, same, went };
  });
  if (went || !same) tellOthers();
  return some;
}

/** @param since when the last of it was said or kept, in milliseconds by the phone's clock, which may have been put right since */
function keeps(stays: boolean | "waits", worth: boolean, since: number): boolean {
  return stays === "waits" ? worth && Math.abs(Date.now() - since) < WAITS : stays;
}

/** Under what its photos wait. */
const ids = ({ id, draft }: Kept): string[] => (draft ? [id, draft] : [id]);
