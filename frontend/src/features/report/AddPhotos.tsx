import { t } from "../../lib/words";

const kinds = "image/jpeg,image/png,image/webp";

/** The camera where there is one in the hand, and the pictures that were taken before. */
export function AddPhotos({ add }: { add: (files: Blob[]) => Promise<void> }) {
  const inHand = matchMedia("(pointer: coarse)").matches;
  return (
    <>
      <p id="photo-hint" class="govuk-hint">{t("repairs.photos.hint")}</p>
      {inHand && <File name="camera" label={t("app.report.photo.camera")} camera add={add} />}
      <File name="photo" label={t("app.report.photo.choose")} add={add} />
    </>
  );
}

interface Props {
  name: string;
  label: string;
  camera?: boolean;
  add: (files: Blob[]) => Promise<void>;
}

/** Drawn as one big button; the browser's own is small, and says that no file is chosen where some are. */
function File({ name, label, camera = false, add }: Props) {
  const chosen = async (input: HTMLInputElement) => {
    const files = [...(input.files ?? [])];
    // The same file may be chosen again after it was removed.
    input.value = "";
    await add(files);
  };
  return (
    <p>
      <label class="govuk-button govuk-button--secondary app-file">
        {label}
        <input id={name} type="file" accept={kinds} {...(camera ? { capture: "environment" } : { multiple: true })}
          aria-describedby="photo-hint" onChange={(event) => void chosen(event.currentTarget)} />
      </label>
    </p>
  );
}
