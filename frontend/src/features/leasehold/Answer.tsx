import type { ConsultationPage } from "../../api/types";
import { useSending } from "../../lib/useSending";
import { t } from "../../lib/words";
import { Form } from "../../ui/Form";
import { Radios, Textarea } from "../../ui/fields";

/** What the reader thinks, or a contractor to ask, while answers count. */
export function Answer({ view, again }: { view: ConsultationPage; again: () => void }) {
  const form = useSending({ kind: "", words: "" }, (typed) => ({ path: `/api/consultations/${view.reference}/answers`, body: typed }), again);
  const { onInput, ...kind } = form.field("kind");
  return (
    <>
      <h2 class="govuk-heading-m">{t("leasehold.say")}</h2>
      <p>{view.answers}</p>
      <Form {...form}>
        <Radios {...kind} onChange={onInput} label={t("leasehold.say.kind")} options={view.kinds} />
        <Textarea {...form.field("words")} label={t("leasehold.say.words")} limit={view.limit} />
        <button class="govuk-button" type="submit">{t("leasehold.say.do")}</button>
      </Form>
    </>
  );
}
