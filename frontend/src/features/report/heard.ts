import { count, t } from "../../lib/words";

/** The photos of a report as they stand: how many wait on the phone and how many the server has, and what it was last read of it, where it has it. */
interface Photos {
  waiting: number;
  there: number;
  read: object | undefined;
}

/** The same with what whoever cannot see them heard of it last. */
export interface Heard extends Photos {
  words: string;
}

/**
 * Whoever cannot see the photos hears that one was added, that one was sent, or is gone, the last one too. One that has just
 * gone from the phone is neither waiting nor there until the server's draft is read again: till then nothing is said of it.
 *
 * @param before nothing, where the page has just come
 */
export function hear(before: Heard | undefined, now: Photos): Heard {
  const all = now.waiting + now.there;
  if (!before) return { ...now, words: all > 0 ? count("repairs.check.photosAdded", all) : "" };
  if (now.read && now.read === before.read && now.waiting < before.waiting) return before;
  if (now.there > before.there) return { ...now, words: count("app.report.photo.sent", now.there) };
  if (all === before.waiting + before.there) return { ...now, words: before.words };
  return { ...now, words: all > 0 ? count("repairs.check.photosAdded", all) : t("app.report.photo.none") };
}
