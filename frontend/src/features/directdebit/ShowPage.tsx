import type { DebitPage } from "../../api/types";
import { landlord } from "../../app/landlord";
import { useFresh } from "../../lib/useFresh";
import { usePage } from "../../lib/usePage";
import { t } from "../../lib/words";
import { ButtonLink } from "../../ui/ButtonLink";
import { Loaded } from "../../ui/Loaded";
import { Numbered } from "../../ui/Numbered";
import { Page } from "../../ui/Page";
import { Guarantee } from "./Guarantee";
import { Live } from "./Live";
import { home } from "./addresses";

/** The Direct Debit of an account: how it stands, what it is, what can be done, and the guarantee. */
export default function ShowPage() {
  const [debit, again] = usePage<DebitPage>();
  useFresh(again);
  return (
    <Loaded data={debit} title={t("directdebit.title")} again={again}>
      {(view) => (
        <Page title={t("directdebit.title")} caption={t("directdebit.account", view.account)} back={`/app/accounts/${view.account}`}>
          <p class="govuk-body-l" role="status"><Numbered words={view.state || view.elsewhere || t("directdebit.none")} /></p>
          {view.state && view.elsewhere && <p><Numbered words={view.elsewhere} /></p>}
          {view.live && <Live view={view} again={again} />}
          {!view.live && view.offered && (
            <>
              <p>{t(view.elsewhere ? "directdebit.elsewhere.new" : "directdebit.start.about")}</p>
              <p><ButtonLink kind={view.elsewhere ? "secondary" : undefined} href={`${home(view.account)}/set-up`}>{t("directdebit.set-up")}</ButtonLink></p>
            </>
          )}
          {!view.live && !view.offered && !view.elsewhere && <p><Numbered words={t("directdebit.not-offered", landlord.value.officePhone)} /></p>}
          <Guarantee clauses={view.guarantee} />
        </Page>
      )}
    </Loaded>
  );
}
