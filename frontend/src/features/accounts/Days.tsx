import { useLocation } from "preact-iso";
import type { FieldProblem } from "../../api/problem";
import type { StatementPage } from "../../api/types";
import { useSending } from "../../lib/useSending";
import { t } from "../../lib/words";
import { DateInput } from "../../ui/DateInput";
import { Form } from "../../ui/Form";
import { asked } from "./parts";

interface Props {
  href: string;
  /** Day, month and year. */
  from: string[];
  to: string[];
  /** What is wrong with these days already. */
  problems?: FieldProblem[];
}

/** A statement of other days; the server says which there are. */
export function Days({ href, from, to, problems = [] }: Props) {
  const { route } = useLocation();
  const form = useSending<Record<string, string>, StatementPage>({ ...fields("from", from), ...fields("to", to) },
    (typed) => ({ path: `/api/pages${href}?${new URLSearchParams(typed)}`, method: "GET" }),
    ({ drawn }) => route(`/app${href}${asked(drawn?.file)}`));
  const field = (name: string) => ({ ...form.field(name), problems: form.problems.length > 0 ? form.problems : problems });
  return (
    <>
      <h2 class="govuk-heading-m">{t("accounts.statement.other")}</h2>
      <Form {...form}>
        <DateInput name="from" label={t("accounts.statement.from")} field={field} />
        <DateInput name="to" label={t("accounts.statement.to")} field={field} />
        <button class="govuk-button govuk-button--secondary" type="submit">{t("accounts.statement.show")}</button>
      </Form>
    </>
  );
}

function fields(name: string, [day = "", month = "", year = ""]: string[]): Record<string, string> {
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year };
}
