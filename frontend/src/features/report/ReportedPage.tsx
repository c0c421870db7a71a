import { useRoute } from "preact-iso";
import { useEffect, useRef } from "preact/hooks";
import type { RepairPage } from "../../api/types";
import { landlord } from "../../app/landlord";
import { useData } from "../../lib/useData";
import { t } from "../../lib/words";
import { Files } from "../../ui/Files";
import { Loaded } from "../../ui/Loaded";
import { Numbered } from "../../ui/Numbered";
import { Page } from "../../ui/Page";
import { Panel } from "../../ui/parts";
import { PromiseLine } from "../../ui/PromiseLine";

/** The calendar file is there once the visit has been told of, which is a moment later. */
const LOOKS = 5;

/** It is reported: the reference, what happens next and by when. */
export default function ReportedPage() {
  const { reference } = useRoute().params as { reference: string };
  const [repair, again] = useData<RepairPage>(`/api/pages/repairs/${reference}`);
  const looks = useRef(0);
  useEffect(() => {
    if (repair.state !== "here" || repair.value.calendar || !repair.value.repair.visit || looks.current++ >= LOOKS) return;
    const timer = setTimeout(again, 2_000);
    return () => clearTimeout(timer);
  }, [repair]);
  return (
    <Loaded data={repair} title={t("repairs.reported.title")} again={again}>
      {(view) => (
        <Page title={t("repairs.reported.title")} heading={false}>
          <Panel title={t("repairs.reported.title")} body={t("repairs.reported.reference")} reference={view.repair.reference} />
          <h2 class="govuk-heading-m">{t("repairs.show.next")}</h2>
          <p class="govuk-body-l"><Numbered words={view.next} /></p>
          {view.promises.map((promise) => <PromiseLine key={promise.sentence} promise={promise} />)}
          {view.calendar && <Files><p class="app-action"><a href={view.calendar} rel="external">{t("repairs.show.calendar")}</a></p></Files>}
          <p><Numbered words={view.repair.alarming ? t("repairs.reported.toldEmergency", landlord.value.emergencyPhone) : t("repairs.reported.told")} /></p>
          <p class="app-action"><a href={`/app/repairs/${view.repair.reference}`}>{t("repairs.reported.follow")}</a></p>
        </Page>
      )}
    </Loaded>
  );
}
