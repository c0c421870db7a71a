import { Problem } from "../../api/problem";
import type { Asked } from "../../api/request";
import type { DraftView } from "../../api/types";
import { LATER, type Kept } from "./report";

/** What sending needs of the world. */
export interface World {
  ask: <T>(path: string, asked?: Asked) => Promise<T>;
  /** Kept before anything else is asked, so that an interrupted send goes on where it was. */
  save: (report: Kept) => Promise<void>;
  photos: (report: string) => Promise<{ id: string; blob: Blob }[]>;
  photoSent: (id: string) => Promise<void>;
  /** Why the person is needed at a step, in words. */
  why: (step: DraftView["next"]) => string;
}

/** More steps than a report has: the server asks the same again, and the person has to look. */
const STEPS = 30;

/**
 * Sends a report as far as it goes by itself: begins the draft, answers what was answered, and makes it a repair. Done
 * again after any interruption it makes one repair.
 *
 * @returns the report as sent, or with what the person is needed for
 * @throws Problem that passes: no signal, a server that is away, nobody logged in
 */
export async function send(report: Kept, world: World): Promise<Kept> {
  let now = report;
  const keep = async (changes: Partial<Kept>): Promise<Kept> => {
    now = { ...now, ...changes };
    await world.save(now);
    return now;
  };
  try {
    let draft = now.draft
      ? await world.ask<DraftView>(`/api/repair-drafts/${now.draft}`)
      : await world.ask<DraftView>("/api/repair-drafts", { method: "POST", body: {}, key: now.keys.begin });
    await keep({ draft: draft.id });
    for (let steps = 0; steps < STEPS; steps++) {
      if (draft.sentAs) return await keep({ sentAs: draft.sentAs, needs: undefined });
      const step = draft.next;
      if (now.needs) return now;
      if (step === "CHECK") {
        const { reference } = await world.ask<{ reference: string }>(`/api/repair-drafts/${draft.id}/send`, { method: "POST", body: {}, key: now.keys.send });
        return await keep({ sentAs: reference });
      }
      if (step === "PHOTOS") await sendPhotos(now.id, draft.id, world);
      const fields = fieldsFor(draft, now);
      if (!fields) return await keep({ needs: world.why(step) });
      draft = await world.ask<DraftView>(`/api/repair-drafts/${draft.id}/answers/${step.toLowerCase()}`, { method: "PUT", body: fields });
      if (draft.next === step) return await keep({ needs: world.why(step) });
    }
    return await keep({ needs: world.why(draft.next) });
  } catch (error) {
    if (!(error instanceof Problem) || passes(error)) throw error;
    // Forgotten by the server meanwhile: it is begun anew, and nothing of it is lost.
    if (error.notHere && now.draft) return keep({ draft: undefined, keys: { begin: crypto.randomUUID(), send: crypto.randomUUID() } });
    return keep({ needs: error.forForm()[0]!.message });
  }
}

function passes(problem: Problem): boolean {
  return problem.passing || problem.loggedOut || problem.code === "key-in-use";
}

async function sendPhotos(report: string, draft: string, world: World): Promise<void> {
  for (const { id, blob } of await world.photos(report)) {
    await world.ask(`/api/repair-drafts/${draft}/photos`, { method: "POST", body: blob });
    await world.photoSent(id);
  }
}

/** What the person said at a step; nothing where they have to be asked. */
function fieldsFor({ next, duplicate, fault }: DraftView, { answers }: Kept): Record<string, string> | undefined {
  const some = (...names: string[]) => Object.fromEntries(names.map((name) => [name, answers[name] ?? ""]));
  const { place, words, meetName, meetPhone, access, notes, slot, ...questions } = answers;
  switch (next) {
    case "PLACE": return some("place");
    case "QUESTIONS": return questions;
    // Whether it is another, or theirs to mend, only they can say.
    case "ADVICE": return duplicate || fault?.ours === false ? undefined : {};
    case "WORDS": return some("words");
    case "PHOTOS": return {};
    case "ACCESS": return some("meetName", "meetPhone", "access", "notes");
    case "SLOT": return slot && slot !== LATER ? some("slot") : undefined;
    // Whom to ring is shown to a person, not passed by a phone.
    case "DANGER":
    case "CHECK": return undefined;
  }
}
