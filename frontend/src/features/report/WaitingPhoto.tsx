import { t } from "../../lib/words";
import type { Photo } from "./db";
import { poke } from "./outbox";
import { StateTag } from "./StateTag";
import { Thumb } from "./Thumb";
import { dropPhoto, isStuck, retryPhoto } from "./uploads";

interface Props {
  photo: Photo;
  /** Which of the photos that are shown: they look alike to whoever only hears them. */
  number: number;
  attempt: (work: () => Promise<void>) => Promise<void>;
}

/** A photo that is still on the phone: on its way, or its person's to say what becomes of it. */
export function WaitingPhoto({ photo, number, attempt }: Props) {
  const { why, full } = photo;
  const stuck = isStuck(photo);
  const retry = async () => {
    await retryPhoto(photo.id);
    void poke();
  };
  return (
    <li>
      <Thumb blob={photo.blob} number={number} />
      <p role="status">{stuck ? <><StateTag state="needs" /> {why ? `${t("app.report.photo.dropped")} ${why}` : t("app.report.photo.stuck")}</> : t("app.report.photo.waiting")}</p>
      {stuck && (!why || full) && <p><button type="button" class="govuk-button govuk-button--secondary" onClick={() => void attempt(retry)}>{t("app.report.photo.again", number)}</button></p>}
      <p>
        <button type="button" class="govuk-button govuk-button--secondary" onClick={() => void attempt(() => dropPhoto(photo.id))}>
          {stuck && !why ? t("app.report.photo.without", number) : t("repairs.photos.remove", number)}
        </button>
      </p>
    </li>
  );
}
