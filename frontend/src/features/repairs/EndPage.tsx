import { t } from "../../lib/words";
import { Ending } from "./Ending";

/** The repair is no longer needed, and its visit with it. */
export default function EndPage() {
  return (
    <Ending address="no-longer-needed" title={t("repairs.withdraw.title")} about={t("repairs.withdraw.about")} why={t("repairs.withdraw.why")}
      go={t("repairs.withdraw.do")} keep={t("repairs.withdraw.keep")} booked={(time) => t("repairs.withdraw.visit", time)}
      send={(reference) => ({ path: `/api/repairs/${reference}/withdrawal`, method: "POST" })} />
  );
}
