import type { PaymentsPage as Payments } from "../../api/types";
import { useFresh } from "../../lib/useFresh";
import { usePage } from "../../lib/usePage";
import { t } from "../../lib/words";
import { Lead } from "../../ui/Lead";
import { Loaded } from "../../ui/Loaded";
import { Page } from "../../ui/Page";
import { Table } from "../../ui/Table";
import { AsAt } from "../accounts/AsAt";

/** What can be paid, and every payment there was with what came of it. */
export default function PaymentsPage() {
  const [payments, again] = usePage<Payments>();
  useFresh(again);
  return (
    <Loaded data={payments} title={t("payments.list.title")} again={again}>
      {({ accounts, heads, rows, asAt }) => (
        <Page title={t("payments.list.title")} back="/app/">
          {accounts.map(({ text, href }) => <p key={text} class="app-action">{href ? <Lead href={href}>{text}</Lead> : text}</p>)}
          {rows.length === 0 ? <p>{t("payments.list.none")}</p> : <Table caption={t("payments.list.about")} heads={heads} rows={rows} />}
          <AsAt lines={asAt} />
        </Page>
      )}
    </Loaded>
  );
}
