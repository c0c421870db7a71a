import { Fragment } from "preact";
import type { WorksPage as Works } from "../../api/types";
import { usePage } from "../../lib/usePage";
import { t } from "../../lib/words";
import { Files } from "../../ui/Files";
import { Lead } from "../../ui/Lead";
import { Loaded } from "../../ui/Loaded";
import { Page } from "../../ui/Page";
import { Rows } from "../../ui/Rows";
import { Table } from "../../ui/Table";
import { AsAt } from "../accounts/AsAt";
import { Propose } from "./Propose";

/** Bills for major works: how the account stands, and how each is paid over time. */
export default function WorksPage() {
  const [works, again] = usePage<Works>();
  return (
    <Loaded data={works} title={t("leasehold.link.works")} again={again}>
      {(view) => (
        <Page title={t("leasehold.link.works")} back={`/app${view.back}`}>
          <p>{view.home}</p>
          {view.bills.length === 0 && <p>{t("leasehold.works.none")}</p>}
          {view.standing.length > 0 && <Rows rows={view.standing} />}
          {view.account && <p class="app-action"><Lead href={view.account}>{t("leasehold.bill.account")}</Lead></p>}
          {view.bills.map((bill) => (
            <Fragment key={bill.title}>
              <h2 class="govuk-heading-m">{bill.title}</h2>
              <Rows rows={bill.rows} />
              {/* A page that the device kept before there were any has none. */}
              <Files>{(bill.papers ?? []).map(({ label, href }) => <p key={href} class="app-action"><a href={href} rel="external">{label}</a></p>)}</Files>
              <div role="status">{bill.plan.map((line) => <p key={line}>{line}</p>)}</div>
              {bill.parts.length > 0 && <Table caption={t("leasehold.works.parts", bill.title)} heads={view.heads} rows={bill.parts} />}
              {bill.propose && <Propose at={bill.propose} id={`offer${bill.apart}`} offers={bill.offers} done={again} />}
            </Fragment>
          ))}
          {/* A page that the device kept before it was told has none. */}
          <AsAt lines={view.asAt ?? []} />
        </Page>
      )}
    </Loaded>
  );
}
