import { useRoute } from "preact-iso";
import { useEffect, useRef } from "preact/hooks";
import type { RepairPage } from "../../api/types";
import { landlord } from "../../app/landlord";
import { useData } from "../../lib/useData";
import { t } from "../../lib/words";
import { Files } from "../../ui/Files";
import { Loaded } from "../../ui/Loaded";
import { Loading } from "../../ui/Loading";
import { Numbered } from "../../ui/Numbered";
import { Page } from "../../ui/Page";
import { Panel } from "../../ui/parts";
import { PromiseLine } from "../../ui/PromiseLine";
import { reported } from "./reported";

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
  // The line may have gone in the moment of the send: that it arrived is known all the same.
  if (reported.value === reference && (repair.state === "loading" || (repair.state === "refused" && repair.problem.undecided))) {
    return (
      <Page key="sent" title={t("repairs.reported.title")} heading={false}>
        <Reported reference={reference} />
        {repair.state === "loading" ? <Loading /> : <Later again={() => again(true)} />}
      </Page>
    );
  }
  return (
    <Loaded data={repair} title={t("repairs.reported.title")} again={again}>
      {(view) => (
        <Page title={t("repairs.reported.title")} heading={false}>
          <Reported reference={view.repair.reference} />
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

const Reported = ({ reference }: { reference: string }) => <Panel title={t("repairs.reported.title")} body={t("repairs.reported.reference")} reference={reference} />;

/** Nobody can say yet what happens next: whom to ring is said of every report. */
function Later({ again }: { again: () => void }) {
  return (
    <>
      <p>{t("app.report.sentAbout")}</p>
      <p><Numbered words={t("repairs.reported.toldEmergency", landlord.value.emergencyPhone)} /></p>
      <button type="button" class="govuk-button" onClick={again}>{t("app.again")}</button>
    </>
  );
}
