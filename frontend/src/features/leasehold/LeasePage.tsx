import type { LeasePage as Lease } from "../../api/types";
import { usePage } from "../../lib/usePage";
import { t } from "../../lib/words";
import { Lead } from "../../ui/Lead";
import { Loaded } from "../../ui/Loaded";
import { Page } from "../../ui/Page";
import { Rows } from "../../ui/Rows";

/** One lease: where letters about it go, its years, and everything else there is of it. */
export default function LeasePage() {
  const [lease, again] = usePage<Lease>();
  return (
    <Loaded data={lease} title={t("leasehold.leases.title")} again={again}>
      {(view) => (
        <Page title={view.home} back="/app/service-charges">
          <p>{view.about}</p>
          {view.letters.length > 0 && <Rows rows={view.letters} />}
          <h2 class="govuk-heading-m">{t("leasehold.leases.title")}</h2>
          {view.years.length === 0 && <p>{t("leasehold.leases.noYears")}</p>}
          {[...view.years, ...view.links].map(({ label, href }) => <p key={href} class="app-action"><Lead href={href}>{label}</Lead></p>)}
        </Page>
      )}
    </Loaded>
  );
}
