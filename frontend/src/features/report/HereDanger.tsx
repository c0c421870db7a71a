import type { AheadPage } from "../../api/types";
import { ringing } from "../../app/landlord";
import { Call } from "../../app/Shell";
import { t } from "../../lib/words";
import { Form } from "../../ui/Form";
import { Page } from "../../ui/Page";
import { Warning } from "../../ui/parts";
import { Steps } from "../../ui/Steps";
import { useAnswer } from "./useAnswer";

interface Props {
  danger: AheadPage["dangers"][number];
  back: string;
  take: (fields: Record<string, string>) => Promise<void>;
}

/** Where the answers lead to a danger and there is no signal: whom to ring and what to do, before anything more is asked. */
export function HereDanger({ danger: { name, calls, doNow, doNot }, back, take }: Props) {
  const form = useAnswer({}, take);
  return (
    <Page title={t("repairs.report.danger.title")} back={`/app${back}`}>
      <Warning>{t("repairs.advice.danger")}</Warning>
      <h2 class="govuk-heading-m">{name}</h2>
      <ul class="govuk-list">
        {calls.map(({ words, phone }) => <li key={phone}><p class="govuk-body-l">{words}: <Call phone={ringing(phone)} large /></p></li>)}
      </ul>
      <Steps heading={t("repairs.danger.do")} steps={doNow} />
      <Steps heading={t("repairs.danger.dont")} steps={doNot} />
      <Form {...form}><button class="govuk-button" type="submit">{t("repairs.alarm.read")}</button></Form>
    </Page>
  );
}
