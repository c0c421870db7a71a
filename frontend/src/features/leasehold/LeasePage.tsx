import { Fragment } from "preact";
import type { LeasePage as Lease } from "../../api/types";
import { usePage } from "../../lib/usePage";
import { t } from "../../lib/words";
import { ButtonLink } from "../../ui/ButtonLink";
import { Lead } from "../../ui/Lead";
import { Loaded } from "../../ui/Loaded";
import { Page } from "../../ui/Page";
import { Rows } from "../../ui/Rows";
import { AsAt } from "../accounts/AsAt";

/** One lease: where letters about it go, its years, and everything else there is of it. */
export default function LeasePage() {
  const [lease, again] = usePage<Lease>();
  return (
    <Loaded data={lease} title={t("leasehold.leases.title")} again={again}>
      {(view) => (
        <Page title={view.home} back="/app/service-charges">
          <p>{view.about}</p>
          {view.letters.length > 0 && <Rows rows={view.letters} />}
          <Balances accounts={view.accounts} />
          <h2 class="govuk-heading-m">{t("leasehold.lease.costs")}</h2>
          {view.years.length === 0 && <p>{t("leasehold.leases.noYears")}</p>}
          <Links links={view.works ? [...view.years, view.works] : view.years} />
          <h2 class="govuk-heading-m">{t("leasehold.lease.talk")}</h2>
          <Links links={view.links} />
          <AsAt lines={view.asAt} />
        </Page>
      )}
    </Loaded>
  );
}

/** A page that the device kept before it was told has none. */
function Balances({ accounts = [] }: { accounts?: Lease["accounts"] }) {
  return accounts.length === 0 ? null : (
    <>
      <h2 class="govuk-heading-m">{t("leasehold.lease.accounts")}</h2>
      {accounts.map(({ label, href, balance, pay }) => (
        <Fragment key={href}>
          <p><a href={`/app${href}`}>{label}</a>: <strong>{balance}</strong></p>
          {pay && <p><ButtonLink href={`/app${pay}`}>{t("accounts.pay")}<span class="govuk-visually-hidden">, {label}</span></ButtonLink></p>}
        </Fragment>
      ))}
    </>
  );
}

function Links({ links }: { links: Lease["links"] }) {
  return <>{links.map(({ label, href }) => <p key={href} class="app-action"><Lead href={href}>{label}</Lead></p>)}</>;
}
