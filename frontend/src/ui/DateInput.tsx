import type { FieldProblem } from "../api/problem";
import { t } from "../lib/words";
import { Fieldset } from "./fields";

interface Part {
  name: string;
  value: string | undefined;
  problems: FieldProblem[];
  onInput: (value: string) => void;
}

interface Props {
  name: string;
  label: string;
  /** The fields are name-day, name-month (a number or a name) and name-year. */
  field: (name: string) => Part;
}

/** A day in three fields. The first has the id that the error summary leads to. */
export function DateInput({ name, label, field }: Props) {
  const { problems } = field(`${name}-day`);
  const wrong = problems.some((problem) => problem.field === name) ? " govuk-input--error" : "";
  const part = (which: "day" | "month" | "year", said: string, width: 2 | 4) => {
    const { value, onInput } = field(`${name}-${which}`);
    const id = which === "day" ? name : `${name}-${which}`;
    return (
      <div class="govuk-date-input__item">
        <label class="govuk-label govuk-date-input__label" for={id}>{said}</label>
        <input class={`govuk-input govuk-date-input__input govuk-input--width-${width}${wrong}`} id={id} name={`${name}-${which}`} type="text"
          inputMode={which === "month" ? undefined : "numeric"} value={value} onInput={(event) => onInput(event.currentTarget.value)} />
      </div>
    );
  };
  return (
    <Fieldset name={name} label={label} hint={t("form.date.hint")} problems={problems}>
      <div class="govuk-date-input">
        {part("day", t("form.date.day"), 2)}
        {part("month", t("form.date.month"), 4)}
        {part("year", t("form.date.year"), 4)}
      </div>
    </Fieldset>
  );
}
