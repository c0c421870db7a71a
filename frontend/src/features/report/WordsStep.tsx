import { t } from "../../lib/words";
import { Form } from "../../ui/Form";
import { Page } from "../../ui/Page";
import { Textarea } from "../../ui/fields";
import { kept, type StepProps } from "./step";
import { useAnswer } from "./useAnswer";

export function WordsStep({ view, take, wrong }: StepProps) {
  const form = useAnswer(kept(view, "words"), take, wrong);
  return (
    <Page title={view.title} back={`/app${view.back}`} heading={false}>
      <Form {...form}>
        <Textarea {...form.field("words")} label={view.title} heading hint={t("repairs.words.hint")} limit={view.limit ?? 0} />
        <button class="govuk-button" type="submit">{t("repairs.continue")}</button>
      </Form>
    </Page>
  );
}
