import type { PayPage as Pay } from "../../api/types";
import { usePage } from "../../lib/usePage";
import { t } from "../../lib/words";
import { Loaded } from "../../ui/Loaded";
import { Numbered } from "../../ui/Numbered";
import { Page } from "../../ui/Page";
import { Inset } from "../../ui/parts";
import { AsAt } from "../accounts/AsAt";
import { Amount } from "./Amount";

/** How much to pay on an account, and off to the page of the provider. */
export default function PayPage() {
  const [pay, again] = usePage<Pay>();
  return (
    <Loaded data={pay} title={t("payments.pay.title")} again={again}>
      {(view) => (
        <Page title={t("payments.pay.title")} back={`/app/accounts/${view.account}`}>
          <p class="govuk-body-l">{view.owes}</p>
          <p>{view.named}</p>
          {view.spared && <p>{view.spared}</p>}
          {view.underWay && (
            <Inset>
              <p>{view.underWay.said}</p>
              <p><a href={`/app${view.underWay.href}`}>{t("payments.underWay.look")}</a></p>
            </Inset>
          )}
          {view.closed ? <Inset><p><Numbered words={view.closed} /></p></Inset> : <Amount pay={view} />}
          <AsAt lines={view.asAt} />
        </Page>
      )}
    </Loaded>
  );
}
