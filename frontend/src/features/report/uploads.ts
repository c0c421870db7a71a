import { signal } from "@preact/signals";
import { patience } from "../../api/patience";
import { Problem } from "../../api/problem";
import { request } from "../../api/request";
import { allPhotos, deletePhoto, NoRoom, photoNow, savePhoto, type Photo } from "./db";
import { isHere } from "./report";
import { shrink } from "./shrink";

/** Photos that are still to be sent, whichever report they are of. */
export const photos = signal<Photo[]>([]);

/** What the server said of a photo it did not take, by report. */
export const refused = signal<Record<string, string>>({});

export async function showPhotos(): Promise<void> {
  photos.value = await allPhotos().catch(() => []);
}

/**
 * Keeps photos on the phone, small; sending them is somebody else's, and nobody waits for it. Where the phone has no room
 * they are sent at once, if they can be.
 *
 * @throws Problem where one could neither be kept nor sent
 */
export async function addPhotos(report: string, files: Blob[]): Promise<void> {
  refused.value = {};
  try {
    for (const file of files) {
      const photo = { id: crypto.randomUUID(), report, blob: await shrink(file) };
      await savePhoto(photo).catch((error: unknown) => {
        if (!(error instanceof NoRoom) || isHere(report)) throw error;
        return post(photo);
      });
    }
  } finally {
    await showPhotos();
  }
}

export async function dropPhoto(id: string): Promise<void> {
  await deletePhoto(id);
  await showPhotos();
}

/**
 * Sends every photo of a draft the server has, each on its own: one that is not taken now keeps no other back.
 *
 * @throws Problem that passes; what was not taken now stays
 */
export async function uploadAll(): Promise<void> {
  let later: Problem | undefined;
  for (const { id } of await allPhotos()) {
    // As it is by now: its person may have taken it away while another went up.
    const photo = await photoNow(id);
    if (!photo || isHere(photo.report)) continue;
    try {
      await post(photo);
    } catch (error) {
      if (!(error instanceof Problem) || error.loggedOut || error.status === 0) throw error;
      if (error.passing) {
        later = error;
        continue;
      }
      if (!error.notHere) refused.value = { ...refused.value, [photo.report]: error.forForm()[0]!.message };
    }
    await dropPhoto(id);
  }
  if (later) throw later;
}

/** A line that takes longer than it would at two kilobytes a second is dead, and would hold everything up. */
async function post({ report, blob }: Photo): Promise<void> {
  const signal = patience(60_000 + blob.size / 2);
  try {
    await request(`/api/repair-drafts/${report}/photos`, { method: "POST", body: blob, signal });
  } catch (error) {
    throw signal.aborted ? Problem.noAnswer() : error;
  }
}
