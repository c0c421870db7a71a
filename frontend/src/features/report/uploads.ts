import { signal } from "@preact/signals";
import { Problem } from "../../api/problem";
import { request } from "../../api/request";
import { allPhotos, deletePhoto, photosOf, savePhoto, type Photo } from "./db";
import { isHere } from "./report";
import { shrink } from "./shrink";

/** Photos that are still to be sent, whichever report they are of. */
export const photos = signal<Photo[]>([]);

/** What the server said of a photo it did not take, by report. */
export const refused = signal<Record<string, string>>({});

export async function showPhotos(): Promise<void> {
  photos.value = await allPhotos();
}

/** Keeps photos on the phone, small; sending them is somebody else's, and nobody waits for it. */
export async function addPhotos(report: string, files: Blob[]): Promise<void> {
  refused.value = {};
  for (const file of files) await savePhoto({ id: crypto.randomUUID(), report, blob: await shrink(file) });
  await showPhotos();
}

export async function dropPhoto(id: string): Promise<void> {
  await deletePhoto(id);
  await showPhotos();
}

let line: Promise<void> = Promise.resolve();

/** Every photo of a draft the server has; after another run, so that none is sent twice at once. */
export function uploadAll(): Promise<void> {
  return inLine(async () => upload((await allPhotos()).filter(({ report }) => !isHere(report))));
}

/** The photos of one draft, before it is sent. */
export function flush(draft: string): Promise<void> {
  return inLine(async () => upload(await photosOf(draft)));
}

function inLine(work: () => Promise<void>): Promise<void> {
  const done = line.then(work);
  line = done.catch(() => undefined);
  return done;
}

/** @throws Problem that passes; the photos stay */
async function upload(all: Photo[]): Promise<void> {
  for (const { id, report, blob } of all) {
    try {
      await request(`/api/repair-drafts/${report}/photos`, { method: "POST", body: blob });
    } catch (error) {
      if (!(error instanceof Problem) || error.passing || error.loggedOut) throw error;
      if (!error.notHere) refused.value = { ...refused.value, [report]: error.forForm()[0]!.message };
    }
    await deletePhoto(id);
    await showPhotos();
  }
}
