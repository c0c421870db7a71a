import { useLocation } from "preact-iso";
import type { PlanPartPage } from "../../api/types";
import { usePage } from "../../lib/usePage";
import { useSending } from "../../lib/useSending";
import { t } from "../../lib/words";
import { DateInput } from "../../ui/DateInput";
import { Form } from "../../ui/Form";
import { Loaded } from "../../ui/Loaded";
import { Page } from "../../ui/Page";
import { Input, Radios } from "../../ui/fields";
import { Numbered } from "../../ui/Numbered";
import { api } from "./addresses";
import { terms } from "./typed";

/** How much, how often, from when; what is left for it is told above. */
export default function AmountPage() {
  const [part, again] = usePage<PlanPartPage>();
  return (
    <Loaded data={part} title={t("arrears.plan.amount")} again={again}>
      {(view) => (
        <Page title={t("arrears.plan.amount")} back={`/app${view.back}`}>
          <p><Numbered words={view.about} /></p>
          <Terms view={view} />
        </Page>
      )}
    </Loaded>
  );
}

function Terms({ view }: { view: PlanPartPage }) {
  const { route } = useLocation();
  const form = useSending(terms(view.typed), (typed) => ({ path: api(view.account, "/plan-draft/amount"), method: "PUT", body: typed }),
    () => route(`/app${view.next}`));
  const { value: amount = "", ...each } = form.field("amount");
  const { value: every = "", onInput, ...often } = form.field("every");
  return (
    <Form {...form}>
      <Input {...each} value={amount} label={t("arrears.plan.amount.each")} hint={t("arrears.plan.amount.hint")} inputMode="decimal" width="10" />
      <Radios {...often} value={every} onChange={onInput} label={t("arrears.plan.amount.every")} options={view.every} />
      <DateInput name="first" label={t("arrears.plan.amount.first")} field={form.field} />
      <button class="govuk-button" type="submit">{t("arrears.plan.go-on")}</button>
    </Form>
  );
}
