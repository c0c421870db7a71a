import { Fragment } from "preact";
import type { AccountListPage } from "../../api/types";
import { useFresh } from "../../lib/useFresh";
import { usePage } from "../../lib/usePage";
import { t } from "../../lib/words";
import { Loaded } from "../../ui/Loaded";
import { Page } from "../../ui/Page";
import { AsAt } from "./AsAt";
import { Where } from "./Where";

/** The reader's accounts: what each is for, what is on it, and how fresh that is. */
export default function ListPage() {
  const [list, again] = usePage<AccountListPage>();
  useFresh(again);
  return (
    <Loaded data={list} title={t("accounts.title")} again={again}>
      {({ accounts, asAt }) => (
        <Page title={t("accounts.title")} back="/app/">
          {accounts.length === 0 && <p>{t("accounts.none")}</p>}
          {accounts.map((account) => (
            <Fragment key={account.reference}>
              <h2 class="govuk-heading-m"><a href={`/app${account.href}`}>{account.kind}</a></h2>
              <p><strong>{account.balance}</strong></p>
              <Where {...account} />
            </Fragment>
          ))}
          <AsAt lines={asAt} />
        </Page>
      )}
    </Loaded>
  );
}
