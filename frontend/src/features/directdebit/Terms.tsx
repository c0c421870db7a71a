import type { FieldProblem } from "../../api/problem";
import type { DebitPage } from "../../api/types";
import { t } from "../../lib/words";
import { Input } from "../../ui/fields";

interface Field {
  name: string;
  value: string;
  problems: FieldProblem[];
  onInput: (value: string) => void;
}

/** How much each month, and on which day. */
export function Terms({ field, view }: { field: (name: "amount" | "day") => Field; view: DebitPage }) {
  return (
    <>
      <Input {...field("amount")} label={t("directdebit.setup.amount")} hint={view.hint} inputMode="decimal" width="10" />
      <Input {...field("day")} label={t("directdebit.setup.day")} hint={view.dayHint} inputMode="numeric" width="2" />
    </>
  );
}
