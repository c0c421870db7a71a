import { t } from "../../lib/words";

/** The reader's photos, small; each leads to the large one. */
export function Photos({ reference, photos }: { reference: string; photos: string[] }) {
  const address = (photo: string) => `/repairs/${reference}/photos/${photo}`;
  return photos.length === 0 ? null : (
    <ul class="app-photos">
      {photos.map((photo, i) => (
        <li key={photo}>
          <a href={address(photo)} rel="external">
            <img src={`${address(photo)}?size=thumbnail`} alt={t("repairs.photos.yours", i + 1)} width={160} />
          </a>
        </li>
      ))}
    </ul>
  );
}
