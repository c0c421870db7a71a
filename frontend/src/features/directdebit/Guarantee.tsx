import { t } from "../../lib/words";

/** The scheme's own words. */
export function Guarantee({ clauses }: { clauses: string[] }) {
  return (
    <>
      <h2 class="govuk-heading-m">{t("directdebit.guarantee.title")}</h2>
      {clauses.map((clause) => <p key={clause}>{clause}</p>)}
    </>
  );
}
