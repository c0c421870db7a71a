import type { RentPage as Rent } from "../../api/types";
import { usePage } from "../../lib/usePage";
import { t } from "../../lib/words";
import { Lines } from "../../ui/Lines";
import { Loaded } from "../../ui/Loaded";
import { Numbered } from "../../ui/Numbered";
import { Page } from "../../ui/Page";
import { Rows } from "../../ui/Rows";
import { Table } from "../../ui/Table";
import { AsAt } from "../accounts/AsAt";

/** What is paid, for what and when, and how the account would stand at the year's end. */
export default function RentPage() {
  const [rent, again] = usePage<Rent>();
  return (
    <Loaded data={rent} title={t("rent.title.rent")} again={again}>
      {(view) => (
        <Page title={view.title} back={`/app/accounts/${view.reference}`}>
          <Lines lines={view.account} />
          <p class="govuk-body-l"><Numbered words={view.weekly} /></p>
          {view.change && (
            <>
              <h2 class="govuk-heading-m">{view.change.heading}</h2>
              <p>{view.change.sentence}</p>
              <Table {...view.change.charges} />
            </>
          )}
          {view.charges && <Table {...view.charges} />}
          <h2 class="govuk-heading-m">{t("rent.due")}</h2>
          <Rows rows={view.due} />
          <p>{t("rent.due.rounded")}</p>
          <h2 class="govuk-heading-m">{t("rent.forecast")}</h2>
          <ul class="govuk-list govuk-list--bullet">{view.forecast.map((line) => <li key={line}>{line}</li>)}</ul>
          <p class="app-action"><a href={`/app/rent/${view.reference}/balance`}>{t("rent.balance.title")}</a></p>
          <p class="app-action"><a href={`/app/rent/${view.reference}/universal-credit`}>{t("rent.credit.title")}</a></p>
          <AsAt lines={view.asAt} />
        </Page>
      )}
    </Loaded>
  );
}
