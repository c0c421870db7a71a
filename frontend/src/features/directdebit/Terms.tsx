import type { FieldProblem } from "../../api/problem";
import { t } from "../../lib/words";
import { Input } from "../../ui/fields";

interface Field {
  name: string;
  value: string;
  problems: FieldProblem[];
  onInput: (value: string) => void;
}

/** How much each month, and on which day. */
export function Terms({ field, balance }: { field: (name: "amount" | "day") => Field; balance: string }) {
  return (
    <>
      <Input {...field("amount")} label={t("directdebit.setup.amount")} hint={t("directdebit.setup.amount.hint", balance)} inputMode="decimal" width="10" />
      <Input {...field("day")} label={t("directdebit.setup.day")} hint={t("directdebit.setup.day.hint")} inputMode="numeric" width="2" />
    </>
  );
}
