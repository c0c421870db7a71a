import { useLocation } from "preact-iso";
import type { DebitPage } from "../../api/types";
import { usePage } from "../../lib/usePage";
import { useSending } from "../../lib/useSending";
import { t } from "../../lib/words";
import { Form } from "../../ui/Form";
import { Loaded } from "../../ui/Loaded";
import { Onward } from "../../ui/Onward";
import { Page } from "../../ui/Page";
import { AsAt } from "../accounts/AsAt";
import { api, home } from "./addresses";
import { Terms } from "./Terms";

/** Another amount or day, told with notice; until then everything stays as it is. */
export default function ChangePage() {
  const [debit, again] = usePage<DebitPage>();
  return (
    <Loaded data={debit} title={t("directdebit.change.title")} again={again}>
      {(view) => !view.live || !view.own ? <Onward to={home(view.account)} /> : (
        <Page title={t("directdebit.change.title")} back={home(view.account)}>
          <p>{t("directdebit.change.about", view.noticeDays)}</p>
          <Change view={view} />
          <p>{t("directdebit.change.account")}</p>
          <AsAt lines={view.asAt} />
        </Page>
      )}
    </Loaded>
  );
}

function Change({ view }: { view: DebitPage }) {
  const { route } = useLocation();
  const { amount = "", day = "" } = view.typed;
  const form = useSending({ amount, day }, (typed) => ({ path: api(view.account, "/terms"), method: "PUT", body: typed }),
    () => route(home(view.account), true));
  return (
    <Form {...form}>
      <Terms field={form.field} view={view} />
      <button class="govuk-button" type="submit">{t("directdebit.change.save")}</button>
    </Form>
  );
}
