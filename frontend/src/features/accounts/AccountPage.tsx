import { useRoute } from "preact-iso";
import type { AccountPage as Account } from "../../api/types";
import { useFresh } from "../../lib/useFresh";
import { usePage } from "../../lib/usePage";
import { t } from "../../lib/words";
import { ButtonLink } from "../../ui/ButtonLink";
import { Lead } from "../../ui/Lead";
import { Loaded } from "../../ui/Loaded";
import { Page } from "../../ui/Page";
import { AsAt } from "./AsAt";
import { Entries } from "./Entries";
import { Where } from "./Where";

/** One account: the balance, then what was charged and paid, the newest first. */
export default function AccountPage() {
  const { query } = useRoute();
  const [account, again] = usePage<Account>({ before: query.before });
  useFresh(again);
  return (
    <Loaded data={account} title={t("accounts.title")} again={again}>
      {(view) => (
        <Page title={view.kind} back="/app/accounts">
          <p class="govuk-body-l">{view.balance}</p>
          <Where {...view} />
          <p><ButtonLink kind={view.owes ? undefined : "secondary"} href={`/app/pay/${view.reference}`}>{t("accounts.pay")}</ButtonLink></p>
          <p class="app-action"><a href={`/app/direct-debit/${view.reference}`}>{t("accounts.debit")}</a></p>
          {view.help && <p class="app-action"><a href={`/app${view.help}`}>{t("accounts.help")}</a></p>}
          <p class="app-action"><a href={`/app${view.statement}`}>{t("accounts.statement")}</a></p>
          <p class="app-action"><Lead href={`${view.href}/documents`}>{t("accounts.documents")}</Lead></p>
          {view.charges && <p class="app-action"><a href={`/app${view.charges}`}>{t("accounts.charges")}</a></p>}
          {view.entries.length === 0 ? <p>{view.newest ? t("accounts.noEntries") : t("accounts.noMore")}</p>
            : <Entries caption={view.newest ? t("accounts.entries") : t("accounts.earlierEntries")} rows={view.entries} />}
          {!view.newest && <p class="app-action"><a href={`/app${view.href}`} rel="prev">{t("accounts.entries")}</a></p>}
          {view.earlier && <p class="app-action"><a href={`/app${view.earlier}`} rel="next">{t("accounts.earlierEntries")}</a></p>}
          <AsAt lines={view.asAt} />
        </Page>
      )}
    </Loaded>
  );
}
