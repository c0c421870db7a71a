import type { RepairPage } from "../../api/types";
import { landlord } from "../../app/landlord";
import { t } from "../../lib/words";
import { ButtonLink } from "../../ui/ButtonLink";
import { Files } from "../../ui/Files";
import { WasIn } from "./WasIn";
import { Numbered } from "../../ui/Numbered";

/** What can be done about a repair as it stands; the server says which. */
export function Actions({ view, again }: { view: RepairPage; again: () => void }) {
  const here = `/app/repairs/${view.repair.reference}`;
  return (
    <>
      {view.canSayIWasIn && <WasIn reference={view.repair.reference} limit={view.limit} again={again} />}
      {view.change && <p><Numbered words={view.change} /></p>}
      {view.changeable && (
        <>
          <p class="app-action"><a href={`${here}/time`}>{t("repairs.show.change")}</a></p>
          <p class="app-action"><a href={`${here}/cancel-visit`}>{t("repairs.show.cancel")}</a></p>
        </>
      )}
      {view.bookable && !view.changeable && <p><ButtonLink href={`${here}/time`} kind={view.canSayIWasIn ? "secondary" : undefined}>{t("repairs.show.book")}</ButtonLink></p>}
      {view.endable && <p class="app-action"><a href={`${here}/no-longer-needed`}>{t("repairs.show.withdraw")}</a></p>}
      {view.ended && (
        <>
          <p><Numbered words={t("repairs.show.again", landlord.value.officePhone)} /></p>
          <p><ButtonLink href="/app/repairs/report">{t("repairs.list.report")}</ButtonLink></p>
        </>
      )}
      {view.asked && <p><ButtonLink href={`/app/surveys/${view.repair.reference}`}>{t("repairs.show.rate")}</ButtonLink></p>}
      {view.letter && <p class="app-action"><a href={view.letter} rel="external">{t("repairs.show.letter")}</a></p>}
      {view.calendar && <Files><p class="app-action"><a href={view.calendar} rel="external">{t("repairs.show.calendar")}</a></p></Files>}
    </>
  );
}
