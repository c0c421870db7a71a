import { useEffect, useMemo, useRef } from "preact/hooks";
import { Problem } from "../../api/problem";
import { request } from "../../api/request";
import { useAloud } from "../../lib/aloud";
import { useFewer } from "../../lib/useFewer";
import { count, t } from "../../lib/words";
import { Form } from "../../ui/Form";
import { Page } from "../../ui/Page";
import { AddPhotos } from "./AddPhotos";
import type { Photo } from "./db";
import { hear, type Heard } from "./heard";
import { poke, reports } from "./outbox";
import { addPhotos, photos, refused, showPhotos } from "./uploads";
import { isHere } from "./report";
import type { StepProps } from "./step";
import { useAnswer } from "./useAnswer";
import { useTold } from "./useTold";
import { WaitingPhoto } from "./WaitingPhoto";

/** Photos go out by themselves while the report goes on; what waits is shown as waiting. */
export function PhotosStep({ view, take, again }: StepProps) {
  const { id, photos: sent } = view.draft;
  const form = useAnswer({}, take);
  const { problems, queue } = useTold();
  // One that lost its signal half way has photos on their way to the server's draft of it, and some there.
  const kept = reports.value.find((report) => report.id === id);
  const isIts = ({ report }: Photo) => report === id || report === kept?.draft;
  const waiting = photos.value.filter(isIts);
  // One that the server did not take never comes to be there.
  const going = waiting.filter(({ why }) => !why);
  const there = kept?.photosThere ?? 0;
  useEffect(() => void showPhotos(), []);
  useFewer(going.length, () => !isHere(id) && again());
  // As it is when their turn comes: others may have been added or taken away while they waited.
  const taken = useRef(0);
  taken.current = sent.length + there;
  const add = (files: Blob[]) => queue(async () => {
    const room = (view.limit ?? Infinity) - taken.current - photos.value.filter((photo) => isIts(photo) && !photo.why).length;
    const fit = files.slice(0, Math.max(0, room));
    await addPhotos(id, fit, again);
    // Also of one kept here: it may be sent by now.
    void poke();
    if (files.length > fit.length) throw new Problem(422, { detail: t("problem.repairs.photos.too-many", view.limit ?? 0) });
  });
  const remove = async (photo: string) => {
    await request(`/api/repair-drafts/${id}/photos/${photo}`, { method: "DELETE" }).catch((error: unknown) => {
      // Pressed twice.
      if (!(error instanceof Problem) || error.code !== "not-here") throw error;
    });
    again();
  };
  const all = sent.length + there + going.length;
  const heard = useRef<Heard>(undefined);
  heard.current = hear(heard.current, { waiting: going.length, there: sent.length + there, read: isHere(id) ? undefined : view });
  useAloud(heard.current.words);
  const none = all === 0;
  const wrong = refused.value[id] ?? waiting.find(({ why }) => why)?.why;
  // The same as long as it says the same: each that is new takes the focus.
  const told = useMemo(() => (wrong ? [{ field: "photo", code: "refused", message: wrong }, ...problems] : problems), [wrong, problems]);
  return (
    <Page title={view.title} back={`/app${view.back}`} problems={told}>
      {there > 0 && <p>{count("repairs.check.photosAdded", there)}</p>}
      {sent.length + waiting.length > 0 && (
        <ul class="app-photos">
          {sent.map((photo, i) => (
            <li key={photo}>
              <img src={`/repairs/report/${id}/photos/${photo}`} alt={t("repairs.photos.yours", i + 1)} width={160} />
              <Remove number={i + 1} go={() => queue(() => remove(photo))} />
            </li>
          ))}
          {waiting.map((photo, i) => <WaitingPhoto key={photo.id} photo={photo} number={sent.length + there + i + 1} attempt={queue} />)}
        </ul>
      )}
      {view.morePhotos && all < (view.limit ?? Infinity) && <AddPhotos add={add} />}
      <Form {...form}>
        <button class="govuk-button" type="submit">{none ? t("repairs.photos.without") : t("repairs.continue")}</button>
      </Form>
    </Page>
  );
}

function Remove({ number, go }: { number: number; go: () => Promise<void> }) {
  return <p><button type="button" class="govuk-button govuk-button--secondary" onClick={() => void go()}>{t("repairs.photos.remove", number)}</button></p>;
}
