import type { DebitPage } from "../../api/types";
import { t } from "../../lib/words";
import { Rows } from "../../ui/Rows";
import { Press } from "./Press";
import { api, home } from "./addresses";

/** What it is, and what whoever set it up can do about it; the server says which. */
export function Live({ view, again }: { view: DebitPage; again: () => void }) {
  return (
    <>
      <Rows rows={view.rows} />
      {view.own ? (
        <>
          <p class="app-action"><a href={`${home(view.account)}/change`}>{t("directdebit.change")}</a></p>
          {view.paused && <Press key="go-on" label={t("directdebit.go-on")} send={{ path: api(view.account, "/pause"), method: "DELETE" }} done={again} />}
          {view.pausable && <Press key="pause" label={t("directdebit.pause")} kind="secondary" send={{ path: api(view.account, "/pause") }} done={again} />}
          <p class="app-action"><a href={`${home(view.account)}/cancel`}>{t("directdebit.cancel")}</a></p>
        </>
      ) : <p>{t("directdebit.somebody-elses")}</p>}
    </>
  );
}
