import { Fragment } from "preact";
import type { LeasesPage as Leases } from "../../api/types";
import { usePage } from "../../lib/usePage";
import { t } from "../../lib/words";
import { Lead } from "../../ui/Lead";
import { Loaded } from "../../ui/Loaded";
import { Page } from "../../ui/Page";

/** The leases somebody holds or acts for, each with its years. */
export default function LeasesPage() {
  const [leases, again] = usePage<Leases>();
  return (
    <Loaded data={leases} title={t("leasehold.leases.title")} again={again}>
      {(view) => (
        <Page title={t("leasehold.leases.title")} back="/app/">
          {view.leases.length === 0 && <p>{t("leasehold.leases.none")}</p>}
          {view.leases.map(({ home, about, href, years }) => (
            <Fragment key={about}>
              <h2 class="govuk-heading-m"><Lead href={href}>{home}</Lead></h2>
              <p>{about}</p>
              {years.length === 0 && <p>{t("leasehold.leases.noYears")}</p>}
              {years.map(({ label, href }) => (
                <p key={href} class="app-action"><a href={`/app${href}`}>{label}<span class="govuk-visually-hidden">, {home}</span></a></p>
              ))}
            </Fragment>
          ))}
        </Page>
      )}
    </Loaded>
  );
}
