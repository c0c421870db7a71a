import { t } from "../../lib/words";
import type { Photo } from "./db";
import { poke } from "./outbox";
import { StateTag } from "./StateTag";
import { Thumb } from "./Thumb";
import { dropPhoto, isStuck, retryPhoto } from "./uploads";

interface Props {
  photo: Photo;
  attempt: (work: () => Promise<void>) => Promise<void>;
}

/** A photo that is still on the phone: on its way, or its person's to say what becomes of it. */
export function WaitingPhoto({ photo, attempt }: Props) {
  const stuck = isStuck(photo);
  const retry = async () => {
    await retryPhoto(photo.id);
    void poke();
  };
  return (
    <li>
      <Thumb blob={photo.blob} />
      <p role="status">{stuck ? <><StateTag state="needs" /> {t("app.report.photo.stuck")}</> : t("app.report.photo.waiting")}</p>
      {stuck && <p><button type="button" class="govuk-button govuk-button--secondary" onClick={() => void attempt(retry)}>{t("app.again")}</button></p>}
      <p>
        <button type="button" class="govuk-button govuk-button--secondary" onClick={() => void attempt(() => dropPhoto(photo.id))}>
          {stuck ? t("app.report.photo.without") : t("repairs.photos.remove")}
        </button>
      </p>
    </li>
  );
}
