import { useLocation } from "preact-iso";
import type { DebitPage } from "../../api/types";
import { usePage } from "../../lib/usePage";
import { useSending } from "../../lib/useSending";
import { t } from "../../lib/words";
import { Form } from "../../ui/Form";
import { Loaded } from "../../ui/Loaded";
import { Onward } from "../../ui/Onward";
import { Page } from "../../ui/Page";
import { Input, Radios } from "../../ui/fields";
import { AsAt } from "../accounts/AsAt";
import { api, home } from "./addresses";
import { Terms } from "./Terms";

/** The bank details, once; what was typed of them is kept nowhere on this device. */
export default function SetUpPage() {
  const [debit, again] = usePage<DebitPage>();
  return (
    <Loaded data={debit} title={t("directdebit.setup.title")} again={again}>
      {(view) => view.live || !view.offered ? <Onward to={home(view.account)} /> : (
        <Page title={t("directdebit.setup.title")} back={home(view.account)}>
          <Details view={view} />
          <AsAt lines={view.asAt} />
        </Page>
      )}
    </Loaded>
  );
}

function Details({ view }: { view: DebitPage }) {
  const { route } = useLocation();
  const form = useSending({ alone: "", holder: "", sortCode: "", accountNumber: "", amount: "", day: "" },
    (typed) => ({ path: api(view.account), body: typed }), () => route(`${home(view.account)}/confirm`), ["holder", "sortCode", "accountNumber"]);
  const { onInput, ...alone } = form.field("alone");
  return (
    <Form {...form}>
      <Radios {...alone} onChange={onInput} label={t("directdebit.setup.alone")} hint={t("directdebit.setup.alone.hint")} options={view.alone} />
      <Input {...form.field("holder")} label={t("directdebit.setup.holder")} autocomplete="name" />
      <Input {...form.field("sortCode")} label={t("directdebit.setup.sort-code")} hint={t("directdebit.setup.sort-code.hint")} inputMode="numeric" width="10" autocomplete="off" />
      <Input {...form.field("accountNumber")} label={t("directdebit.setup.account-number")} hint={t("directdebit.setup.account-number.hint")} inputMode="numeric" width="10" autocomplete="off" />
      <Terms field={form.field} view={view} />
      <button class="govuk-button" type="submit">{t("directdebit.setup.go-on")}</button>
    </Form>
  );
}
