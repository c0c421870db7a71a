import type { ArrearsPage } from "../../api/types";
import { useFresh } from "../../lib/useFresh";
import { usePage } from "../../lib/usePage";
import { useSending } from "../../lib/useSending";
import { t } from "../../lib/words";
import { ButtonLink } from "../../ui/ButtonLink";
import { Form } from "../../ui/Form";
import { Loaded } from "../../ui/Loaded";
import { Numbered } from "../../ui/Numbered";
import { Page } from "../../ui/Page";
import { PromiseLine } from "../../ui/PromiseLine";
import { Radios } from "../../ui/fields";
import { Inset } from "../../ui/parts";
import { AsAt } from "../accounts/AsAt";
import { Help } from "./Help";
import { api, home } from "./addresses";
import { useMoved } from "./useMoved";

/** Rent that is late: how much, what happens next and by when, and where there is help. */
export default function ShowPage() {
  const [arrears, again] = usePage<ArrearsPage>();
  useFresh(again);
  return (
    <Loaded data={arrears} title={t("arrears.title")} again={again}>
      {(view) => <Shown view={view} again={again} />}
    </Loaded>
  );
}

function Shown({ view, again }: { view: ArrearsPage; again: () => void }) {
  const form = useSending({ advice: "" }, (typed) => ({ path: api(view.account, "/advice"), method: "PUT", body: typed }), again);
  useMoved(form.problems, again);
  const { onInput, ...advice } = form.field("advice");
  return (
    <Page title={t("arrears.title")} caption={t("arrears.account", view.account)} back={`/app/accounts/${view.account}`} problems={form.problems}>
      <p class="govuk-body-l">{view.behind}</p>
      <p>{t("arrears.balance", view.balance)}</p>
      {view.taken && <p>{view.taken}</p>}
      {view.next && (
        <>
          <h2 class="govuk-heading-m">{t("arrears.next")}</h2>
          <Inset><Numbered words={view.next} /></Inset>
        </>
      )}
      <p><ButtonLink kind={view.owes ? undefined : "secondary"} href={`/app/pay/${view.account}`}>{t("arrears.pay")}</ButtonLink></p>
      {view.plan && <p class="app-action"><a href={home(view.account, "/plan")}>{view.plan}</a></p>}
      {view.done.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{t("arrears.done")}</h2>
          <ul class="govuk-list govuk-list--bullet">{view.done.map((line, i) => <li key={i}>{line}</li>)}</ul>
        </>
      )}
      {view.promises.length > 0 && <h2 class="govuk-heading-m">{t("arrears.promises")}</h2>}
      {view.promises.map((promise) => <PromiseLine key={promise.sentence} promise={promise} />)}
      <Help advisers={view.advisers} />
      <div role="status">{view.advice && <Inset>{view.advice}</Inset>}</div>
      {view.advices.length > 0 && (
        <Form {...form}>
          <Radios {...advice} onChange={onInput} label={t("arrears.advice")} hint={t("arrears.advice.hint")} options={view.advices} />
          <button class="govuk-button govuk-button--secondary" type="submit">{t("arrears.advice.send")}</button>
        </Form>
      )}
      <AsAt lines={view.asAt} />
    </Page>
  );
}
