import { useMemo } from "preact/hooks";
import type { Option } from "../../api/types";
import { useSending } from "../../lib/useSending";
import { t } from "../../lib/words";
import { Form } from "../../ui/Form";
import { Radios } from "../../ui/fields";
import { named } from "./named";

interface Props {
  at: string;
  /** Of the field: there is a form for each bill. */
  id: string;
  offers: Option[];
  done: () => void;
}

/** Asks to pay one bill over time. */
export function Propose({ at, id, offers, done }: Props) {
  const form = useSending({ [id]: "" }, (typed) => ({ path: `/api${at}`, body: { offer: typed[id] } }), done);
  // The same as long as they are: each list that is new takes the focus.
  const problems = useMemo(() => named(form.problems, id), [form.problems]);
  const { onInput, ...offer } = form.field(id);
  return (
    <Form {...form} problems={problems}>
      <Radios {...offer} value={offer.value ?? ""} problems={problems} onChange={onInput} label={t("leasehold.works.propose")} options={offers} />
      <button class="govuk-button govuk-button--secondary" type="submit">{t("leasehold.works.propose.do")}</button>
    </Form>
  );
}
