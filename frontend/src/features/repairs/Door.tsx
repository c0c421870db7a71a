import type { RepairPage } from "../../api/types";
import { t } from "../../lib/words";
import { Inset } from "../../ui/parts";

/** What was written down when nobody was in. */
export function Door({ door }: { door: NonNullable<RepairPage["door"]> }) {
  return (
    <>
      <h2 class="govuk-heading-m">{t("repairs.door")}</h2>
      <p>{door.when}</p>
      {door.note && <Inset><p>{door.note}</p></Inset>}
      {door.photo && <p><a href={door.photo} rel="external">{t("repairs.door.photo")}</a></p>}
    </>
  );
}
