import { landlord } from "../../app/landlord";
import { said, t } from "../../lib/words";
import { Form } from "../../ui/Form";
import { Numbered } from "../../ui/Numbered";
import { Page } from "../../ui/Page";
import { Inset, Warning } from "../../ui/parts";
import { AlreadyReported } from "./AlreadyReported";
import type { StepProps } from "./step";
import { useAnswer } from "./useAnswer";

/** What it is, how soon, at whose cost, what to try first, and whether it is reported already. */
export function AdviceStep({ view, take }: StepProps) {
  const { fault: found, duplicate } = view.draft;
  const { advice } = view;
  const form = useAnswer(duplicate ? { besides: duplicate.reference } : {}, take);
  if (!found || !advice) return null;
  const go = duplicate ? t("repairs.advice.another") : found.ours ? t("repairs.advice.report") : t("repairs.advice.disagree");
  return (
    <Page title={advice.title} back={`/app${view.back}`}>
      {found.danger && (
        <>
          <Warning>{t("repairs.advice.danger")}</Warning>
          <p><a href={`/app/danger/${found.danger}`}>{said("danger.name.", found.danger)}</a></p>
        </>
      )}
      {duplicate && <AlreadyReported open={duplicate} />}
      {(found.emergency || (found.ours && !duplicate)) && <p>{said("repairs.advice.priority.", found.priority)}</p>}
      {advice.raised && <Inset><p>{advice.raised}</p></Inset>}
      {!duplicate && <p>{said("repairs.advice.payer.", found.responsibility, landlord.value.name)}</p>}
      {advice.safety.map((safety) => <Warning key={safety}><Numbered words={safety} /></Warning>)}
      {advice.tryFirst.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{t("repairs.advice.tryFirst")}</h2>
          <ul class="govuk-list govuk-list--bullet">{advice.tryFirst.map((help) => <li key={help}><Numbered words={help} /></li>)}</ul>
          <p>{t("repairs.advice.tryFirstOptional")}</p>
        </>
      )}
      <Form {...form}>
        <button class={`govuk-button${duplicate ? " govuk-button--secondary" : ""}`} type="submit">{go}</button>
      </Form>
      <p><a href="/app/">{t("repairs.advice.stop")}</a></p>
    </Page>
  );
}
