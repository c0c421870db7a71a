import { Fragment } from "preact";
import { session } from "../../api/session";
import type { HomePage as Home } from "../../api/types";
import { useData } from "../../lib/useData";
import { useFresh } from "../../lib/useFresh";
import { t } from "../../lib/words";
import { Loaded } from "../../ui/Loaded";
import { Page } from "../../ui/Page";
import { ButtonLink } from "../../ui/ButtonLink";
import { AsAt } from "../accounts/AsAt";
import { Dangers } from "../danger/Dangers";
import { Unsent } from "../report/Unsent";
import { PublicHome } from "./PublicHome";

/** What happens next in each of the reader's cases; for everybody else the dangers and the way in. */
export default function HomePage() {
  return session.value?.signedIn === false ? <PublicHome /> : <Mine />;
}

function Mine() {
  const [home, again] = useData<Home>("/api/pages/home");
  useFresh(again);
  return (
    <Loaded data={home} title={t("home.title")} again={again}>
      {({ name, repairs, accounts, arrears, asked = [], accountsTitle = t("home.accounts"), leases, dangers, asAt }) => (
        <Page title={t("home.hello", name)}>
          <p><ButtonLink href="/app/repairs/report">{t("home.report")}</ButtonLink></p>
          <Unsent />
          {arrears.map(({ account, text }) => (
            <Fragment key={account}>
              <h2 class="govuk-heading-m"><a href={`/app/arrears/${account}`}>{t("home.arrears")}</a></h2>
              <p>{text}</p>
            </Fragment>
          ))}
          {asked.map(({ href, title, text }) => (
            <Fragment key={href}>
              <h2 class="govuk-heading-m"><a href={`/app${href}`}>{title}</a></h2>
              <p><strong>{text}</strong></p>
            </Fragment>
          ))}
          {repairs.map((line) => (
            <Fragment key={line.reference}>
              <h2 class="govuk-heading-m"><a href={`/app/repairs/${line.reference}`}>{line.title}</a></h2>
              <p>{line.place}<br /><strong>{line.next}</strong></p>
            </Fragment>
          ))}
          {repairs.length + arrears.length + asked.length === 0 && <p>{t("home.nothing")}</p>}
          {accounts.length > 0 && (
            <>
              <h2 class="govuk-heading-m"><a href="/app/accounts">{accountsTitle}</a></h2>
              <ul class="govuk-list">
                {accounts.map(({ href, label, balance }) => <li key={href}><a href={`/app${href}`}>{label}</a>: <strong>{balance}</strong></li>)}
              </ul>
              <AsAt lines={asAt} />
            </>
          )}
          <ul class="govuk-list">
            {accounts.length === 0 && <li><a href="/app/accounts">{accountsTitle}</a></li>}
            <li><a href="/app/repairs">{t("home.repairs")}</a></li>
            {leases && <li><a href="/app/service-charges">{t("home.charges")}</a></li>}
            {leases && <li><a href="/app/consultations">{t("home.consultations")}</a></li>}
            <li><a href="/app/messages">{t("home.messages")}</a></li>
            <li><a href="/app/payments">{t("home.pay")}</a></li>
            <li><a href="/app/standards">{t("home.standards")}</a></li>
          </ul>
          <Dangers keys={dangers} />
        </Page>
      )}
    </Loaded>
  );
}
