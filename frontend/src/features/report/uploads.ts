import { signal } from "@preact/signals";
import { Problem } from "../../api/problem";
import { request } from "../../api/request";
import { whoIsHere } from "../../api/session";
import { allPhotos, changePhoto, deletePhoto, NoRoom, photoNow, savePhoto, type Photo } from "./db";
import { keepForGood } from "./lasting";
import { patiently, PIECE, sendPieces } from "./pieces";
import { isHere } from "./report";
import { shrink } from "./shrink";

/** Photos that are still to be sent, whichever report they are of. */
export const photos = signal<Photo[]>([]);

/** What the server said of a photo that is gone, by report: there is no such draft any more. */
export const refused = signal<Record<string, string>>({});

/** Given up so often, a photo is its person's: on another line, or without it. */
const TRIES = 5;
const MINUTE = 60_000;
/** One that took its time costs the line much each time; one that was cut may go in a moment. */
const SLOWLY = (tries: number): number => MINUTE * 2 ** (tries - 1);
const CUT = (tries: number): number => 2_000 * 5 ** (tries - 1);
/** No photo rests longer; what says so was kept by a clock that has been put right since. */
const LONGEST = SLOWLY(TRIES);
/** Of the server's refusals that pass, those that are the photo's and not the moment's. */
const SLOW = ["too-slow", "photo-slow", "photo-stalled"];

/** Of those that do not pass, the one that its person can do something about. */
const FULL = "repairs.photos.too-many";

export const isStuck = ({ tries = 0, why }: Photo): boolean => why !== undefined || tries >= TRIES;

/** Milliseconds until the first of them may be sent, 0 for now; undefined where none goes by itself. */
export function restOf(all: Photo[]): number | undefined {
  const going = all.filter((photo) => !isHere(photo.report) && !isStuck(photo));
  const rests = going.map(({ after = 0 }) => after - Date.now()).map((rest) => (rest > LONGEST ? 0 : Math.max(0, rest)));
  return going.length === 0 ? undefined : Math.min(...rests);
}

export async function showPhotos(): Promise<void> {
  photos.value = await allPhotos().catch(() => []);
}

/**
 * Keeps photos on the phone, small; sending them is somebody else's, and nobody waits for it. Where the phone has no room
 * they are sent at once, if they can be.
 *
 * @param sent called for each that was sent at once: it is seen where the server's draft is read anew
 * @throws Problem where one could neither be kept nor sent; the others are
 */
export async function addPhotos(report: string, files: Blob[], sent: () => void = () => undefined): Promise<void> {
  refused.value = {};
  keepForGood();
  let wrong: Problem | undefined;
  for (const file of files) {
    await add(report, file, sent).catch((error: unknown) => {
      if (!(error instanceof Problem)) throw error;
      wrong = error;
    });
  }
  await showPhotos();
  if (wrong) throw wrong;
}

async function add(report: string, file: Blob, sent: () => void): Promise<void> {
  const photo = { id: crypto.randomUUID(), report, blob: await shrink(file) };
  await savePhoto(photo).catch(async (error: unknown) => {
    if (!(error instanceof NoRoom) || isHere(report)) throw error;
    await post(photo);
    sent();
  });
}

export async function dropPhoto(id: string): Promise<void> {
  await deletePhoto(id);
  await showPhotos();
}

/** Its person says that it is to be tried again: on another line perhaps, or where there is room for it by now. */
export async function retryPhoto(id: string): Promise<void> {
  await changePhoto(id, ({ tries: _, after: __, why: ___, full: ____, ...photo }) => photo);
  await showPhotos();
}

/**
 * Sends every photo of a draft the server has, each on its own: one that is not taken now keeps no other back. One that
 * takes too long, or is cut where everything else goes, rests, each time twice as long, and goes no more by itself after some
 * times. One that the server refuses for good stays with the reason: its report may be sent by then, and the page that it was
 * added on closed.
 *
 * @param mine whether its person is still here, as the server last said: of another's draft it says that there is none
 * @throws Problem that passes; what was not taken now stays
 */
export async function uploadAll(mine: () => boolean): Promise<void> {
  let later: Problem | undefined;
  for (const { id } of (await allPhotos()).sort(({ tries: one = 0 }, { tries: other = 0 }) => one - other)) {
    // As it is by now: its person may have taken it away while another went up.
    const photo = await photoNow(id);
    if (!photo || restOf([photo]) !== 0) continue;
    let gotOn = false;
    try {
      await post(photo, () => (gotOn = true));
    } catch (error) {
      if (!(error instanceof Problem) || error.means === "log-in") throw error;
      // Of something between here and the server nobody knows what it would say the next time.
      if (SLOW.includes(error.code) || error.means === "between") {
        await rest(id, gotOn);
        continue;
      }
      if (error.means === "no-answer" || error.means === "not-here") await whoIsHere({ anew: true });
      if (!mine()) throw error;
      if (error.means === "no-answer") {
        // The server answers: it is this photo that does not go, or not through what is between here and there.
        if (gotOn) later = error;
        else await rest(id, false, CUT);
        continue;
      }
      if (error.means === "later") {
        later = error;
        continue;
      }
      const { code, message: why } = error.forForm()[0]!;
      if (error.means !== "not-here") {
        await changePhoto(id, (now) => ({ ...now, why, full: code === FULL }));
        await showPhotos();
        continue;
      }
      refused.value = { ...refused.value, [photo.report]: why };
    }
    await dropPhoto(id);
  }
  if (later) throw later;
}

/**
 * @param gotOn a piece of it arrived: then it was no try in vain
 * @param long  how long it rests after so many tries in vain
 */
async function rest(id: string, gotOn: boolean, long = SLOWLY): Promise<void> {
  await changePhoto(id, (now) => {
    const tries = gotOn ? 0 : (now.tries ?? 0) + 1;
    return { ...now, tries, after: Date.now() + long(Math.max(1, tries)) };
  });
  await showPhotos();
}

/** A small one at once; what is larger goes on where it stopped. */
async function post({ id, report, blob }: Photo, got: () => void = () => undefined): Promise<void> {
  if (blob.size > PIECE) return sendPieces(report, id, blob, got);
  await patiently(blob.size, (signal) => request(`/api/repair-drafts/${report}/photos`, { method: "POST", body: blob, signal }));
}
