import { useLocation } from "preact-iso";
import type { PlanCheckPage } from "../../api/types";
import { usePage } from "../../lib/usePage";
import { useSending } from "../../lib/useSending";
import { t } from "../../lib/words";
import { Form } from "../../ui/Form";
import { Loaded } from "../../ui/Loaded";
import { Onward } from "../../ui/Onward";
import { Page } from "../../ui/Page";
import { Rows } from "../../ui/Rows";
import { Inset } from "../../ui/parts";
import { api, home } from "./addresses";

/** A plan before it is sent; without what they would pay there is none yet. */
export default function CheckPage() {
  const [check, again] = usePage<PlanCheckPage>();
  return (
    <Loaded data={check} title={t("arrears.check")} again={again}>
      {(view) => !view.complete ? <Onward to={home(view.account, "/plan/amount")} /> : (
        <Page title={t("arrears.check")} back={home(view.account, "/plan/amount")}>
          <Rows rows={view.rows} />
          {view.warning && <Inset>{view.warning}</Inset>}
          <p>{t("arrears.check.then")}</p>
          <p>{t("standards.sentence.portal.rent.plan-answered")}</p>
          <Send account={view.account} />
        </Page>
      )}
    </Loaded>
  );
}

/** Where it cannot be sent as things stand, the way to how they do. */
function Send({ account }: { account: string }) {
  const { route } = useLocation();
  const plan = home(account, "/plan");
  const form = useSending({}, () => ({ path: api(account, "/plan") }), () => route(plan, true));
  return (
    <Form {...form}>
      <button class="govuk-button" type="submit">{t("arrears.check.send")}</button>
      {form.problems.length > 0 && <p class="app-action"><a href={plan}>{t("arrears.plan")}</a></p>}
    </Form>
  );
}
