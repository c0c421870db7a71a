import { useRoute } from "preact-iso";
import type { DangerPage as Danger } from "../../api/types";
import { keptAt } from "../../api/request";
import { ringing } from "../../app/landlord";
import { Call } from "../../app/Shell";
import { useData } from "../../lib/useData";
import { t } from "../../lib/words";
import { Loaded } from "../../ui/Loaded";
import { Page } from "../../ui/Page";
import { Steps } from "../../ui/Steps";
import { Logging } from "./Logging";

/** One danger, for everybody: whom to ring first, then what to do, then telling us as well. */
export default function DangerPage() {
  const { key } = useRoute().params as { key: string };
  const [danger, again] = useData<Danger>(`/api/pages/danger/${key}`);
  return (
    <Loaded data={danger} title={t("layout.emergency")} again={again}>
      {(view) => (
        <Page title={view.name} back="/app/">
          <ul class="govuk-list">
            {view.calls.map((call) => (
              <li key={call.phone}><p class="govuk-body-l">{call.words}: <strong><Call phone={keptAt(view) ? ringing(call.phone) : call.phone} /></strong></p></li>
            ))}
          </ul>
          <Steps heading={t("repairs.danger.do")} steps={view.doNow} />
          <Steps heading={t("repairs.danger.dont")} steps={view.doNot} />
          {view.canLog && <Logging view={view} />}
        </Page>
      )}
    </Loaded>
  );
}
