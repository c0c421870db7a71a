import { patience } from "../../api/patience";
import { Problem } from "../../api/problem";
import { headersOf } from "../../api/request";
import { t } from "../../lib/words";

/** In bytes: a line that is cut costs no more than this, and asking for each costs less than it carries. */
export const PIECE = 128 * 1024;

const SPOKEN = { "Tus-Resumable": "1.0.0" };

/**
 * Sends a photo piece by piece (tus 1.0.0), from where it stopped the last time. The server says where that is, and knows
 * it by its name.
 *
 * @param draft the server's, which has the photo at the end
 * @param name  the photo's own, the same each time
 * @param got   called when a piece has arrived
 * @throws Problem as for a photo that is sent whole
 */
export async function sendPieces(draft: string, name: string, photo: Blob, got: () => void): Promise<void> {
  const headers = { ...SPOKEN, "Upload-Length": String(photo.size), "Upload-Metadata": `name ${btoa(name)}` };
  const begun = await headersOf(`/api/repair-drafts/${draft}/uploads`, { method: "POST", headers });
  const place = begun.get("Location") ?? "";
  let at = offset(begun);
  do {
    // One that is empty, where all of it is there and it did not become a photo the last time.
    const next = await sendPiece(place, at, photo.slice(at, at + PIECE, "application/offset+octet-stream"));
    if (next > at) got();
    else if (at < photo.size) throw Problem.noAnswer();
    at = next;
  } while (at < photo.size);
}

async function sendPiece(place: string, at: number, body: Blob): Promise<number> {
  const headers = { ...SPOKEN, "Upload-Offset": String(at) };
  try {
    return offset(await patiently(body.size, (signal) => headersOf(place, { method: "PATCH", body, headers, signal })));
  } catch (error) {
    // It is elsewhere, or was forgotten: where it goes on is asked the next time, and nothing said of the photo.
    throw error instanceof Problem && (error.means === "not-here" || error.status === 409) ? Problem.noAnswer() : error;
  }
}

/** What takes longer than it would at two kilobytes a second is given up, and would hold everything up. */
export async function patiently<T>(size: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const signal = patience(60_000 + size / 2);
  try {
    return await work(signal);
  } catch (error) {
    throw signal.aborted ? new Problem(0, { type: "/problems/too-slow", detail: t("app.report.photo.slow") }) : error;
  }
}

function offset(headers: Headers): number {
  const said = headers.get("Upload-Offset") ?? "";
  // Something between here and the server answered in its place.
  if (!/^\d+$/.test(said)) throw Problem.noAnswer();
  return Number(said);
}
