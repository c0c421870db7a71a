import type { PlanPage as Plan } from "../../api/types";
import { useFresh } from "../../lib/useFresh";
import { usePage } from "../../lib/usePage";
import { useSending } from "../../lib/useSending";
import { t } from "../../lib/words";
import { ButtonLink } from "../../ui/ButtonLink";
import { Form } from "../../ui/Form";
import { Loaded } from "../../ui/Loaded";
import { Numbered } from "../../ui/Numbered";
import { Page } from "../../ui/Page";
import { Rows } from "../../ui/Rows";
import { Table } from "../../ui/Table";
import { Radios } from "../../ui/fields";
import { Inset } from "../../ui/parts";
import { api, home } from "./addresses";
import { useMoved } from "./useMoved";

/** How a plan stands, its days, and what can be done about it now. */
export default function PlanPage() {
  const [plan, again] = usePage<Plan>();
  useFresh(again);
  return (
    <Loaded data={plan} title={t("arrears.plan")} again={again}>
      {(view) => <Shown view={view} again={again} />}
    </Loaded>
  );
}

/** An offer is answered or a plan taken back, never both: one form, so that what was wrong goes with what goes well after it. */
function Shown({ view, again }: { view: Plan; again: () => void }) {
  const form = useSending({ take: "" }, (typed) => view.withdraws ? { path: api(view.account, `/plan?plan=${view.plan}`), method: "DELETE" }
    : { path: api(view.account, "/plan/decision"), body: { ...typed, plan: view.plan } }, again);
  useMoved(form.problems, again);
  const { onInput, ...take } = form.field("take");
  return (
    <Page title={t("arrears.plan")} caption={t("arrears.account", view.account)} back={home(view.account)} problems={form.problems}>
      <div role="status">{view.state && <p class="govuk-body-l"><Numbered words={view.state} /></p>}</div>
      {view.state && <Rows rows={view.rows} />}
      {view.reasons && (
        <>
          <h2 class="govuk-heading-m">{t("arrears.plan.reasons")}</h2>
          <Inset>{view.reasons}</Inset>
        </>
      )}
      {view.decides && (
        <Form {...form}>
          <Radios {...take} onChange={onInput} label={t("arrears.plan.take")} options={view.take} />
          <button class="govuk-button" type="submit">{t("arrears.plan.decide")}</button>
        </Form>
      )}
      {view.parts.length > 0 && (
        <>
          {view.whole && <p>{view.whole} {view.more}</p>}
          <Table caption={t("arrears.plan.days")} heads={view.heads} rows={view.parts} />
          {view.cannot && <p><Numbered words={view.cannot} /></p>}
          {view.cannot && <p class="app-action"><a href={`/app/pay/${view.account}`}>{t("arrears.pay")}</a></p>}
          <p>{t("arrears.plan.beside")}</p>
        </>
      )}
      {view.withdraws && <Form {...form}><button class="govuk-button govuk-button--secondary" type="submit">{t("arrears.plan.withdraw")}</button></Form>}
      {view.proposes && (
        <>
          <p>{t("arrears.plan.about")}</p>
          <p>{t("arrears.plan.private")}</p>
          <p><ButtonLink href={home(view.account, "/plan/money-in")}>{t("arrears.plan.begin")}</ButtonLink></p>
        </>
      )}
      {!view.proposes && !view.state && <p>{t("arrears.not-behind")}</p>}
    </Page>
  );
}
