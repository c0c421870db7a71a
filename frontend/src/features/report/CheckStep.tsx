import { t } from "../../lib/words";
import { Form } from "../../ui/Form";
import { Page } from "../../ui/Page";
import { Rows } from "../../ui/Rows";
import { Inset } from "../../ui/parts";
import { Held } from "./Held";
import type { StepProps } from "./step";
import { useAnswer } from "./useAnswer";

/** Everything once more, each with the way to change it. */
export function CheckStep({ view, take, again }: StepProps) {
  const form = useAnswer({}, take);
  return (
    <Page title={view.title} back={`/app${view.back}`}>
      {view.held && <Held draft={view.draft} {...view.held} again={again} />}
      {view.draft.holdRanOut && <Inset><p>{t("repairs.check.ranOut")}</p></Inset>}
      <Rows rows={view.rows} />
      <Form {...form}><button class="govuk-button" type="submit">{t("repairs.check.send")}</button></Form>
    </Page>
  );
}
