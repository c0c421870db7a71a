import type { BalancePage as Balance } from "../../api/types";
import { usePage } from "../../lib/usePage";
import { t } from "../../lib/words";
import { Lines } from "../../ui/Lines";
import { Loaded } from "../../ui/Loaded";
import { Page } from "../../ui/Page";
import { Table } from "../../ui/Table";
import { AsAt } from "../accounts/AsAt";
import { Drawing } from "./Drawing";

/** How the balance went: drawn, in sentences, and as a table. */
export default function BalancePage() {
  const [balance, again] = usePage<Balance>();
  return (
    <Loaded data={balance} title={t("rent.balance.title")} again={again}>
      {(view) => (
        <Page title={t("rent.balance.title")} back={`/app/rent/${view.reference}`}>
          <Lines lines={view.account} />
          <p class="govuk-body-l">{view.now}</p>
          {view.chart ? <Drawing chart={view.chart} /> : <p>{t("rent.balance.empty")}</p>}
          <Table {...view.months} />
          <AsAt lines={view.asAt} />
        </Page>
      )}
    </Loaded>
  );
}
