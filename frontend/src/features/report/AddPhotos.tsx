import { t } from "../../lib/words";

const kinds = "image/jpeg,image/png,image/webp";

/** The camera where there is one in the hand, and the pictures that were taken before. */
export function AddPhotos({ add }: { add: (files: Blob[]) => Promise<void> }) {
  const inHand = matchMedia("(pointer: coarse)").matches;
  return (
    <>
      {inHand && <File name="camera" label={t("app.report.photo.camera")} camera add={add} />}
      <File name="photo" label={t("repairs.photos.add")} hint={t("repairs.photos.hint")} add={add} />
    </>
  );
}

interface Props {
  name: string;
  label: string;
  hint?: string;
  camera?: boolean;
  add: (files: Blob[]) => Promise<void>;
}

function File({ name, label, hint, camera = false, add }: Props) {
  const chosen = async (input: HTMLInputElement) => {
    const files = [...(input.files ?? [])];
    await add(files);
    // The same file may be chosen again after it was removed.
    input.value = "";
  };
  return (
    <div class="govuk-form-group">
      <label class="govuk-label" for={name}>{label}</label>
      {hint && <div id={`${name}-hint`} class="govuk-hint">{hint}</div>}
      <input class="govuk-file-upload" id={name} type="file" accept={kinds} {...(camera ? { capture: "environment" } : { multiple: true })}
        aria-describedby={hint ? `${name}-hint` : undefined} onChange={(event) => void chosen(event.currentTarget)} />
    </div>
  );
}
