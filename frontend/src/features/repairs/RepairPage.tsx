import { useRoute } from "preact-iso";
import type { RepairPage as Repair } from "../../api/types";
import { useData } from "../../lib/useData";
import { useFewer } from "../../lib/useFewer";
import { useLive } from "../../lib/useLive";
import { t } from "../../lib/words";
import { Loaded } from "../../ui/Loaded";
import { Numbered } from "../../ui/Numbered";
import { Page } from "../../ui/Page";
import { Rows } from "../../ui/Rows";
import { Timeline } from "../../ui/parts";
import { PromiseLine } from "../../ui/PromiseLine";
import { photos } from "../report/uploads";
import { Actions } from "./Actions";
import { Door } from "./Door";
import { Photos } from "./Photos";

/** A repair: what happens next, then the promises, then the facts, then what happened. Every sentence is the server's. */
export default function RepairPage() {
  const { reference } = useRoute().params as { reference: string };
  const [repair, again] = useData<Repair>(`/api/pages/repairs/${reference}`);
  useLive(`/api/repairs/${reference}/events`, again);
  // A photo on a bad line comes after its report, from this window or another.
  useFewer(photos.value.length, again);
  return (
    <Loaded data={repair} title={t("repairs.show.next")} again={again}>
      {(view) => (
        <Page title={view.title} back="/app/repairs">
          <h2 class="govuk-heading-m">{t("repairs.show.next")}</h2>
          <p class="govuk-body-l" role="status"><Numbered words={view.next} /></p>
          <Actions view={view} again={again} />
          {view.promises.length > 0 && <h2 class="govuk-heading-m">{t("repairs.show.promises")}</h2>}
          {view.promises.map((promise) => <PromiseLine key={promise.sentence} promise={promise} />)}
          {view.door && <Door door={view.door} />}
          <h2 class="govuk-heading-m">{t("repairs.show.about")}</h2>
          <Rows rows={view.rows} />
          <Photos reference={reference} photos={view.repair.photos} />
          <h2 class="govuk-heading-m">{t("repairs.show.timeline")}</h2>
          <Timeline entries={view.timeline} />
        </Page>
      )}
    </Loaded>
  );
}
