import { t } from "../../lib/words";
import { Ending } from "./Ending";

/** The visit is given up, and the repair stays. */
export default function CancelPage() {
  return (
    <Ending address="cancel-visit" title={t("repairs.cancel.title")} about={t("repairs.cancel.about")} why={t("repairs.cancel.why")}
      go={t("repairs.cancel.do")} keep={t("repairs.cancel.keep")} booked={(time) => time} send={(reference) => ({ path: `/api/repairs/${reference}/visit`, method: "DELETE" })} />
  );
}
