import { useLocation, useRoute } from "preact-iso";
import type { DebitPage } from "../../api/types";
import { useData } from "../../lib/useData";
import { t } from "../../lib/words";
import { Loaded } from "../../ui/Loaded";
import { Onward } from "../../ui/Onward";
import { Page } from "../../ui/Page";
import { Rows } from "../../ui/Rows";
import { Press } from "./Press";
import { api, home } from "./addresses";

/** Nothing more is taken; what follows is said first. */
export default function CancelPage() {
  const { account } = useRoute().params as { account: string };
  const { route } = useLocation();
  const [debit, again] = useData<DebitPage>(`/api/pages/direct-debit/${encodeURIComponent(account)}`);
  const here = home(account);
  return (
    <Loaded data={debit} title={t("directdebit.cancel.title")} again={again}>
      {(view) => !view.live || !view.own ? <Onward to={here} /> : (
        <Page title={t("directdebit.cancel.title")} back={here}>
          <Rows rows={view.rows} />
          <p>{t("directdebit.cancel.about")}</p>
          <Press label={t("directdebit.cancel.do")} kind="warning" send={{ path: api(account), method: "DELETE" }} done={() => route(here, true)} />
          <p class="app-action"><a href={here}>{t("directdebit.cancel.keep")}</a></p>
        </Page>
      )}
    </Loaded>
  );
}
