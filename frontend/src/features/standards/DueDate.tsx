import { useState } from "preact/hooks";
import type { StandardView } from "../../api/types";
import { useSending } from "../../lib/useSending";
import { t } from "../../lib/words";
import { DateInput } from "../../ui/DateInput";
import { Form } from "../../ui/Form";
import { Input } from "../../ui/fields";
import { Inset } from "../../ui/parts";

/** When it falls due if it begins at the day and time typed; the server counts. */
export function DueDate({ standard }: { standard: StandardView }) {
  const [counted, setCounted] = useState(standard.result);
  const { day, month, year, time } = standard.input;
  const form = useSending<Record<string, string>, StandardView>({ "start-day": day, "start-month": month, "start-year": year, time },
    (typed) => ({ path: `/api/pages${standard.path}?${new URLSearchParams(typed)}`, method: "GET" }), (view) => setCounted(view.result));
  return (
    <>
      <h2 class="govuk-heading-m">{t("standards.try")}</h2>
      <div role="status">{counted && <Counted result={counted} />}</div>
      <Form {...form}>
        <DateInput name="start" label={standard.askDay} field={form.field} />
        <Input {...form.field("time")} value={form.typed.time ?? ""} label={standard.askTime} hint={t("standards.try.time.hint")} width="10" />
        <button class="govuk-button" type="submit">{t("standards.try.button")}</button>
      </Form>
    </>
  );
}

function Counted({ result }: { result: NonNullable<StandardView["result"]> }) {
  return (
    <>
      <Inset>
        <p>{result.from}</p>
        <p><strong>{result.due}</strong></p>
        {result.provisional && <p>{t("standards.provisional")}</p>}
      </Inset>
      <p>{result.why}</p>
      {result.days.length > 0 && (
        <details class="govuk-details">
          <summary class="govuk-details__summary"><span class="govuk-details__summary-text">{t("standards.try.days")}</span></summary>
          <div class="govuk-details__text"><ul class="govuk-list">{result.days.map((day) => <li key={day}>{day}</li>)}</ul></div>
        </details>
      )}
    </>
  );
}
