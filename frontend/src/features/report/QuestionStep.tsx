import { t } from "../../lib/words";
import { Form } from "../../ui/Form";
import { Page } from "../../ui/Page";
import { Checkboxes, Radios } from "../../ui/fields";
import { kept, type StepProps } from "./step";
import { useAnswer } from "./useAnswer";

/** One question of the diagnosis. */
export function QuestionStep({ view, take }: StepProps) {
  const question = view.typed.question ?? "";
  const form = useAnswer(kept(view, question), take);
  const { onInput, value, ...field } = form.field(question);
  const shown = { ...field, label: view.title, hint: view.hint, heading: true, options: view.options };
  return (
    <Page title={view.title} back={`/app${view.back}`} heading={false}>
      <Form {...form}>
        {view.many
          ? <Checkboxes {...shown} values={value.split(",").filter(Boolean)} onChange={(values) => onInput(values.join(","))} />
          : <Radios {...shown} value={value} onChange={onInput} />}
        <button class="govuk-button" type="submit">{t("repairs.continue")}</button>
      </Form>
    </Page>
  );
}
