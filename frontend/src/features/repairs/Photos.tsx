import { useState } from "preact/hooks";
import { t } from "../../lib/words";

/**
 * The reader's photos, small; each leads to the large one. Without a signal none is there (backend/docs/adr/0079), and a
 * sentence stands in its place.
 *
 * @param photos another list each time the page is read: those that were not to be had are asked for anew
 */
export function Photos({ reference, photos }: { reference: string; photos: string[] }) {
  const [lost, lose] = useState<{ of: string[]; gone: string[] }>({ of: photos, gone: [] });
  const gone = lost.of === photos ? lost.gone : [];
  const lack = (photo: string) => lose((before) => ({ of: photos, gone: [...(before.of === photos ? before.gone : []), photo] }));
  const address = (photo: string) => `/repairs/${reference}/photos/${photo}`;
  return photos.length === 0 ? null : (
    <ul class="app-photos">
      {photos.map((photo, i) => (
        <li key={photo}>
          <a href={address(photo)} rel="external">
            {gone.includes(photo) ? t("app.photo.away", i + 1)
              : <img src={`${address(photo)}?size=thumbnail`} alt={t("repairs.photos.yours", i + 1)} width={160} onError={() => lack(photo)} />}
          </a>
        </li>
      ))}
    </ul>
  );
}
