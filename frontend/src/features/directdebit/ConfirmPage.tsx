import { useLocation, useRoute } from "preact-iso";
import type { DebitPage } from "../../api/types";
import { usePage } from "../../lib/usePage";
import { t } from "../../lib/words";
import { Loaded } from "../../ui/Loaded";
import { Onward } from "../../ui/Onward";
import { Page } from "../../ui/Page";
import { Rows } from "../../ui/Rows";
import { Inset } from "../../ui/parts";
import { Guarantee } from "./Guarantee";
import { Press } from "./Press";
import { api, home } from "./addresses";

/** What was typed, with the guarantee, before anything is agreed. */
export default function ConfirmPage() {
  const { account } = useRoute().params as { account: string };
  const { route } = useLocation();
  const [debit, again] = usePage<DebitPage>();
  const here = home(account);
  // Agreed to already, or forgotten since.
  if (debit.state === "refused" && debit.problem.means === "not-here") return <Onward to={here} />;
  return (
    <Loaded data={debit} title={t("directdebit.confirm.title")} again={again}>
      {(view) => (
        <Page title={t("directdebit.confirm.title")} back={`${here}/set-up`}>
          <Rows rows={view.rows} />
          {view.warning && <Inset>{view.warning}</Inset>}
          <Guarantee clauses={view.guarantee} />
          <Press label={t("directdebit.confirm.agree")} send={{ path: api(account, "/confirmation") }} done={() => route(here, true)} />
          <p class="app-action"><a href={`${here}/set-up`}>{t("directdebit.confirm.again")}</a></p>
        </Page>
      )}
    </Loaded>
  );
}
