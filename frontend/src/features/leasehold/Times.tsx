import { useEffect } from "preact/hooks";
import type { SurgeryPage } from "../../api/types";
import { useSending } from "../../lib/useSending";
import { t } from "../../lib/words";
import { Form } from "../../ui/Form";
import { Radios, Textarea } from "../../ui/fields";
import { free } from "./free";

/** The times that are free. One that somebody else was quicker to take is asked for no more: the list is read anew. */
export function Times({ view, again }: { view: SurgeryPage; again: () => void }) {
  const form = useSending({ time: "", about: "" },
    ({ time, about }) => ({ path: `/api${view.action}`, body: { time: free(view.times, time), about } }), again);
  useEffect(() => {
    if (form.problems.some(({ code }) => code === "leasehold.surgery.taken")) again();
  }, [form.problems]);
  const { onInput, value, ...time } = form.field("time");
  return (
    <Form {...form}>
      <Radios {...time} value={free(view.times, value)} onChange={onInput} options={view.times}
        label={view.talk.length === 0 ? t("leasehold.surgery.time") : t("leasehold.surgery.move")} />
      <Textarea {...form.field("about")} label={t("leasehold.surgery.about.ask")} hint={t("leasehold.surgery.about.hint")} limit={view.limit} rows={3} />
      <button class="govuk-button" type="submit">{t("leasehold.surgery.book")}</button>
    </Form>
  );
}
