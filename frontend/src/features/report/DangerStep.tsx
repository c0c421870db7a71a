import { Call } from "../../app/Shell";
import { t } from "../../lib/words";
import { Form } from "../../ui/Form";
import { Page } from "../../ui/Page";
import { Warning } from "../../ui/parts";
import type { StepProps } from "./step";
import { useAnswer } from "./useAnswer";

/** Their own words mention an emergency: whom to ring comes before the next question. */
export function DangerStep({ view, take }: StepProps) {
  const form = useAnswer({}, take);
  return (
    <Page title={view.title} back={`/app${view.back}`}>
      <Warning>{t("repairs.alarm.about")}</Warning>
      {view.alarms.map(({ name, href, calls }) => (
        <div key={href}>
          {name && <h2 class="govuk-heading-m">{name}</h2>}
          <ul class="govuk-list">
            {calls.map(({ words, phone }) => <li key={phone}><p class="govuk-body-l">{words}: <Call phone={phone} large /></p></li>)}
          </ul>
          {href && <p><a href={`/app${href}`}>{t("repairs.alarm.what", name)}</a></p>}
        </div>
      ))}
      <p>{t("repairs.alarm.told")}</p>
      <Form {...form}><button class="govuk-button" type="submit">{t("repairs.alarm.read")}</button></Form>
    </Page>
  );
}
