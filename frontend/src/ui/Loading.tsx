import { useAloud } from "../lib/aloud";
import { t } from "../lib/words";

/** What the page is about is still to come. */
export function Loading() {
  useAloud(t("app.loading"));
  return <p data-loading>{t("app.loading")}</p>;
}
