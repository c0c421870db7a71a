import { t } from "../lib/words";
import { Fieldset, type Field, type Option } from "./fields";

interface Props extends Field {
  options: Option[];
  /** The one that was given before, or is on its way. */
  value: string;
}

/** Answers that are each given by one press: the form is sent with the one that was pressed. */
export function Presses({ options, value, ...field }: Props) {
  return (
    <Fieldset {...field}>
      {options.map((option, i) => <Press key={option.value} option={option} before={options[i - 1]} field={field.name} i={i} given={option.value === value} />)}
    </Fieldset>
  );
}

function Press({ option, before, field, i, given }: { option: Option; before: Option | undefined; field: string; i: number; given: boolean }) {
  // The first has the field's own id, so that the error summary leads to it.
  const id = i === 0 ? field : `${field}-${i + 1}`;
  return (
    <>
      {option.apart && <p class="govuk-body">{t("form.or")}</p>}
      {option.under && option.under !== before?.under && <p class="govuk-body radios-under" aria-hidden="true">{option.under}</p>}
      <button class="govuk-button govuk-button--secondary app-press" id={id} type="submit" name={field} value={option.value}
        aria-current={given ? "true" : undefined} aria-describedby={option.hint ? `${id}-item-hint` : undefined}>
        {option.under && <span class="govuk-visually-hidden">{option.under}, </span>}{option.label}
      </button>
      {option.hint && <div id={`${id}-item-hint`} class="govuk-hint">{option.hint}</div>}
    </>
  );
}
