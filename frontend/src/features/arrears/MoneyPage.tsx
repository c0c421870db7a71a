import { useLocation, useRoute } from "preact-iso";
import type { PlanPartPage } from "../../api/types";
import { usePage } from "../../lib/usePage";
import { useSending } from "../../lib/useSending";
import { said, t } from "../../lib/words";
import { Form } from "../../ui/Form";
import { Loaded } from "../../ui/Loaded";
import { Page } from "../../ui/Page";
import { Input, Radios } from "../../ui/fields";
import { api } from "./addresses";
import { money } from "./typed";

/** What comes in or goes out: every amount may be left empty, and none of them is kept on this device. */
export default function MoneyPage() {
  const { path } = useRoute();
  const [part, again] = usePage<PlanPartPage>();
  return (
    <Loaded data={part} title={said("arrears.plan.", path.split("/").pop()!)} again={again}>
      {(view) => (
        <Page title={said("arrears.plan.", view.part)} back={`/app${view.back}`}>
          <p>{view.about}</p>
          <Amounts view={view} />
          <p>{t("arrears.plan.private")}</p>
        </Page>
      )}
    </Loaded>
  );
}

function Amounts({ view }: { view: PlanPartPage }) {
  const { route } = useLocation();
  const begin = money(view);
  const form = useSending(begin, (typed) => ({ path: api(view.account, `/plan-draft/${view.part}`), method: "PUT", body: typed }),
    () => route(`/app${view.next}`), Object.keys(begin));
  const { onInput, ...per } = form.field("per");
  return (
    <Form {...form}>
      {view.every.length > 0 && <Radios {...per} value={per.value ?? ""} onChange={onInput} label={t("arrears.plan.per")} options={view.every} />}
      {view.fields.map(({ name, label, hint }) => {
        const { value = "", ...field } = form.field(name);
        return <Input key={name} {...field} value={value} label={label} hint={hint} inputMode="decimal" width="10" autocomplete="off" />;
      })}
      <button class="govuk-button" type="submit">{t("arrears.plan.go-on")}</button>
    </Form>
  );
}
