import { useLocation } from "preact-iso";
import { useState } from "preact/hooks";
import type { BegunPayment, PayPage } from "../../api/types";
import { during } from "../../lib/busy";
import { fromHere } from "../../lib/stillHere";
import { useSending } from "../../lib/useSending";
import { t } from "../../lib/words";
import { Form } from "../../ui/Form";
import { Input, Radios } from "../../ui/fields";
import { toTheCard } from "./card";

/** What is owed, or another amount; where there is no choice none is sent. The key of the page goes along: sent twice, it is one payment. */
export function Amount({ pay }: { pay: PayPage }) {
  const { route } = useLocation();
  const [leaving, setLeaving] = useState(false);
  const form = useSending<{ which: string; amount: string }, BegunPayment>({ which: "", amount: "" },
    ({ which, amount }) => ({ path: `/api/pay/${encodeURIComponent(pay.account)}`, body: { ...(which && { which }), amount, once: pay.once } }),
    ({ payment }) => {
      setLeaving(true);
      void during(toTheCard(payment, { leave: fromHere((address) => location.assign(address)), stay: fromHere(() => route(`/app/payments/${payment}`, true)) }));
    });
  const { onInput, ...which } = form.field("which");
  const some = pay.choices.length > 0;
  return (
    <Form {...form} sending={form.sending || leaving} submit={async () => { if (!leaving) await form.submit(); }}>
      {some && <Radios {...which} onChange={onInput} label={t("payments.which")} options={pay.choices} />}
      <Input {...form.field("amount")} label={some ? t("payments.amount.other") : t("payments.amount")} hint={pay.limits} inputMode="decimal" width="10" />
      <p>{t("payments.away")}</p>
      <button class="govuk-button" type="submit">{t("payments.go")}</button>
    </Form>
  );
}
