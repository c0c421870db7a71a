import type { ComponentChildren } from "preact";
import type { FieldProblem } from "../api/problem";
import { t } from "../lib/words";
import { Numbered } from "./Numbered";

/** One answer of several. */
export interface Option {
  value: string;
  label: string;
  hint?: string | null | undefined;
  /** Set apart by an "or". */
  apart?: boolean;
  /** What those that follow one another share, read once above the first of them and heard before each. */
  under?: string | undefined;
}

export interface Field {
  name: string;
  label: string;
  hint?: string | undefined;
  problems?: FieldProblem[];
  /** The label is the page's heading. */
  heading?: boolean;
}

interface Choice extends Field {
  options: Option[];
}

export function Radios({ options, value, onChange, ...field }: Choice & { value: string; onChange: (value: string) => void }) {
  return (
    <Fieldset {...field}>
      <div class="govuk-radios">
        {options.map((option, i) => (
          <Item key={option.value} kind="radio" option={option} before={options[i - 1]} field={field.name} i={i} checked={option.value === value} onChange={() => onChange(option.value)} />
        ))}
      </div>
    </Fieldset>
  );
}

export function Checkboxes({ options, values, onChange, ...field }: Choice & { values: string[]; onChange: (values: string[]) => void }) {
  const toggle = (value: string) => onChange(values.includes(value) ? values.filter((one) => one !== value) : [...values, value]);
  return (
    <Fieldset {...field}>
      <div class="govuk-checkboxes">
        {options.map((option, i) => (
          <Item key={option.value} kind="checkbox" option={option} field={field.name} i={i} checked={values.includes(option.value)} onChange={() => toggle(option.value)} />
        ))}
      </div>
    </Fieldset>
  );
}

interface ItemProps {
  kind: "radio" | "checkbox";
  option: Option;
  /** Whoever shares its words with the one before it has them read there. */
  before?: Option | undefined;
  field: string;
  i: number;
  checked: boolean;
  onChange: () => void;
}

function Item({ kind, option, before, field, i, checked, onChange }: ItemProps) {
  const block = kind === "radio" ? "govuk-radios" : "govuk-checkboxes";
  // The first has the field's own id, so that the error summary leads to it.
  const id = i === 0 ? field : `${field}-${i + 1}`;
  return (
    <>
      {option.apart && <div class={`${block}__divider`}>{t("form.or")}</div>}
      {option.under && option.under !== before?.under && <p class="govuk-body radios-under" aria-hidden="true">{option.under}</p>}
      <div class={`${block}__item`}>
        <input class={`${block}__input`} id={id} name={field} type={kind} value={option.value} checked={checked} onChange={onChange}
          aria-describedby={option.hint ? `${id}-item-hint` : undefined} />
        <label class={`govuk-label ${block}__label`} for={id}>{option.under && <span class="govuk-visually-hidden">{option.under}, </span>}{option.label}</label>
        {option.hint && <div id={`${id}-item-hint`} class={`govuk-hint ${block}__hint`}>{option.hint}</div>}
      </div>
    </>
  );
}

interface TextProps extends Field {
  value: string;
  onInput: (value: string) => void;
  type?: "text" | "tel";
  inputMode?: "decimal" | "numeric";
  autocomplete?: "name" | "tel" | "off";
  width?: "2" | "10" | "20";
}

/** One line of text. What is asked for as decimal is pounds, and has their sign before it. */
export function Input({ value, onInput, type = "text", inputMode, autocomplete, width, ...field }: TextProps) {
  const wrong = sentence(field);
  const input = (
    <input class={`govuk-input${wrong ? " govuk-input--error" : ""}${width ? ` govuk-input--width-${width}` : ""}`} id={field.name} name={field.name}
      type={type as "text"} inputMode={inputMode} autocomplete={autocomplete} value={value} onInput={(event) => onInput(event.currentTarget.value)} aria-describedby={describedBy(field)} />
  );
  return (
    <Group wrong={wrong}>
      <Label {...field} />
      <About {...field} />
      {inputMode === "decimal" ? <div class="govuk-input__wrapper"><div class="govuk-input__prefix" aria-hidden="true">£</div>{input}</div> : input}
    </Group>
  );
}

interface TextareaProps extends Field {
  value: string;
  onInput: (value: string) => void;
  /** The most letters taken; told under the field. */
  limit: number;
  rows?: number;
}

export function Textarea({ value, onInput, limit, rows = 5, ...field }: TextareaProps) {
  const wrong = sentence(field);
  return (
    <Group wrong={wrong}>
      <Label {...field} />
      <About {...field} />
      <textarea class={`govuk-textarea${wrong ? " govuk-textarea--error" : ""}`} id={field.name} name={field.name} rows={rows} value={value}
        onInput={(event) => onInput(event.currentTarget.value)} aria-describedby={[describedBy(field), `${field.name}-info`].filter(Boolean).join(" ")} />
      <div id={`${field.name}-info`} class="govuk-hint">{t("form.limit", limit)}</div>
    </Group>
  );
}

export function Fieldset({ children, ...field }: Field & { children: ComponentChildren }) {
  const wrong = sentence(field);
  return (
    <Group wrong={wrong}>
      <fieldset class="govuk-fieldset" aria-describedby={describedBy(field)}>
        <legend class={`govuk-fieldset__legend govuk-fieldset__legend--${field.heading ? "l" : "s"}`}>
          {field.heading ? <h1 class="govuk-fieldset__heading">{field.label}</h1> : field.label}
        </legend>
        <About {...field} />
        {children}
      </fieldset>
    </Group>
  );
}

function Group({ wrong, children }: { wrong: string | undefined; children: ComponentChildren }) {
  return <div class={`govuk-form-group${wrong ? " govuk-form-group--error" : ""}`}>{children}</div>;
}

function Label({ name, label, heading }: Field) {
  const text = <label class={`govuk-label${heading ? " govuk-label--l" : ""}`} for={name}>{label}</label>;
  return heading ? <h1 class="govuk-label-wrapper">{text}</h1> : text;
}

function About(field: Field) {
  const wrong = sentence(field);
  return (
    <>
      {field.hint && <div id={`${field.name}-hint`} class="govuk-hint"><Numbered words={field.hint} /></div>}
      {wrong && (
        <p id={`${field.name}-error`} class="govuk-error-message">
          <span class="govuk-visually-hidden">{t("form.error")}</span> <Numbered words={wrong} />
        </p>
      )}
    </>
  );
}

function sentence({ name, problems = [] }: Pick<Field, "name" | "problems">): string | undefined {
  return problems.find((problem) => problem.field === name)?.message;
}

function describedBy(field: Field): string | undefined {
  return [field.hint && `${field.name}-hint`, sentence(field) && `${field.name}-error`].filter(Boolean).join(" ") || undefined;
}
