import { t } from "../../lib/words";
import { useSending } from "../../lib/useSending";
import { Form } from "../../ui/Form";
import { Textarea } from "../../ui/fields";

/** "I was in": nothing is closed while the reader may still say so. */
export function WasIn({ reference, limit, again }: { reference: string; limit: number; again: () => void }) {
  const form = useSending({ words: "" }, (typed) => ({ path: `/api/repairs/${reference}/i-was-in`, body: typed }), again);
  return (
    <Form {...form}>
      <Textarea {...form.field("words")} label={t("repairs.show.wasInWords")} limit={limit} rows={3} />
      <button class="govuk-button" type="submit">{t("repairs.show.wasIn")}</button>
    </Form>
  );
}
