import type { ComponentChildren } from "preact";
import type { SlotOptions } from "../../api/types";
import { landlord } from "../../app/landlord";
import { t } from "../../lib/words";
import { Inset } from "../../ui/parts";

/** The answer that is no time: we ring. */
export const CALL_BACK = "call-back";

/** Only what is on the screen can be picked: what was chosen on another day's page, and not sent, is not sent from here. */
export function offered(slots: SlotOptions | undefined, slot = ""): string {
  return slots?.options.some(({ value }) => value === slot) ? slot : "";
}

/** How long one is kept. Without a signal, and where nothing is free, there is no time to be kept. */
export const keptFor = (slots: SlotOptions): string | undefined =>
  slots.options.some(({ value }) => /^\d/.test(value)) ? t("repairs.slot.hint", landlord.value.holdMinutes) : undefined;

interface Props {
  slots: SlotOptions;
  here: string;
  children: ComponentChildren;
}

/** Times to choose from, with links to the days before and after them. */
export function Slots({ slots, here, children }: Props) {
  return (
    <>
      {slots.beyond && <Inset><p>{t("repairs.slot.later")}</p></Inset>}
      {slots.none && <Inset><p>{t("repairs.slot.nobody")}</p></Inset>}
      {children}
      {slots.earlier && <p><a href={`${here}?from=${slots.earlier}`}>{t("repairs.slot.earlierDays")}</a></p>}
      {slots.later && <p><a href={`${here}?from=${slots.later}`}>{t("repairs.slot.laterDays")}</a></p>}
    </>
  );
}
