import { t } from "../../lib/words";
import { Form } from "../../ui/Form";
import { Page } from "../../ui/Page";
import { Radios } from "../../ui/fields";
import { kept, type StepProps } from "./step";
import { useAnswer } from "./useAnswer";

export function PlaceStep({ view, take }: StepProps) {
  const form = useAnswer(kept(view, "place"), take);
  const { onInput, ...field } = form.field("place");
  return (
    <Page title={view.title} back={`/app${view.back}`} heading={false}>
      <Form {...form}>
        <Radios {...field} label={view.title} heading options={view.options} onChange={onInput} />
        <button class="govuk-button" type="submit">{t("repairs.continue")}</button>
      </Form>
    </Page>
  );
}
