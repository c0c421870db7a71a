import type { FieldProblem } from "../../api/problem";
import type { SlotOptions } from "../../api/types";
import { landlord } from "../../app/landlord";
import { t } from "../../lib/words";
import { Inset } from "../../ui/parts";
import { Radios } from "../../ui/fields";

/** The answer that is no time: we ring. */
export const CALL_BACK = "call-back";

/** Only what is on the screen can be picked: what was chosen on another day's page, and not sent, is not sent from here. */
export function offered(slots: SlotOptions | undefined, slot = ""): string {
  return slots?.options.some(({ value }) => value === slot) ? slot : "";
}

interface Props {
  slots: SlotOptions;
  here: string;
  title: string;
  go: string;
  name: string;
  value: string;
  problems: FieldProblem[];
  onInput: (slot: string) => void;
}

/** Times to choose from, with links to the days before and after them. */
export function Slots({ slots, here, title, go, name, value, problems, onInput }: Props) {
  // Without a signal, and where nothing is free, there is no time to be kept.
  const times = slots.options.some(({ value }) => /^\d/.test(value));
  return (
    <>
      {slots.beyond && <Inset><p>{t("repairs.slot.later")}</p></Inset>}
      {slots.none && <Inset><p>{t("repairs.slot.nobody")}</p></Inset>}
      <Radios name={name} label={title} heading options={slots.options} value={value} problems={problems} onChange={onInput}
        hint={times ? t("repairs.slot.hint", landlord.value.holdMinutes) : undefined} />
      {slots.earlier && <p><a href={`${here}?from=${slots.earlier}`}>{t("repairs.slot.earlierDays")}</a></p>}
      {slots.later && <p><a href={`${here}?from=${slots.later}`}>{t("repairs.slot.laterDays")}</a></p>}
      <button class="govuk-button" type="submit">{go}</button>
    </>
  );
}
