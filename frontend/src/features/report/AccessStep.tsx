import { t } from "../../lib/words";
import { Form } from "../../ui/Form";
import { Page } from "../../ui/Page";
import { Checkboxes, Input, Textarea } from "../../ui/fields";
import { kept, type StepProps } from "./step";
import { useAnswer } from "./useAnswer";

/** Who to meet, and what is good to know before the door. */
export function AccessStep({ view, take, wrong }: StepProps) {
  const form = useAnswer(kept(view, "meetName", "meetPhone", "access", "notes"), take, wrong);
  const { onInput, value, ...access } = form.field("access");
  return (
    <Page title={view.title} back={`/app${view.back}`}>
      <Form {...form}>
        <Input {...form.field("meetName")} label={t("repairs.access.meetName")} hint={t("repairs.access.meetNameHint")} autocomplete="name" />
        <Input {...form.field("meetPhone")} label={t("repairs.access.meetPhone")} type="tel" autocomplete="tel" width="20" />
        <Checkboxes {...access} label={t("repairs.access.know")} options={view.options} values={value.split(",").filter(Boolean)}
          onChange={(values) => onInput(values.join(","))} />
        <Textarea {...form.field("notes")} label={t("repairs.access.notes")} limit={view.limit ?? 0} rows={3} />
        <button class="govuk-button" type="submit">{t("repairs.continue")}</button>
      </Form>
    </Page>
  );
}
