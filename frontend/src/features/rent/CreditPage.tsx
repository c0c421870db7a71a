import type { CreditPage as Credit } from "../../api/types";
import { usePage } from "../../lib/usePage";
import { t } from "../../lib/words";
import { Loaded } from "../../ui/Loaded";
import { Page } from "../../ui/Page";
import { Rows } from "../../ui/Rows";
import { Table } from "../../ui/Table";

/** What to tell Universal Credit, and how its months and our weeks go together. */
export default function CreditPage() {
  const [credit, again] = usePage<Credit>();
  return (
    <Loaded data={credit} title={t("rent.credit.title")} again={again}>
      {(view) => (
        <Page title={t("rent.credit.title")} back={`/app/rent/${view.reference}`}>
          <p class="govuk-body-l">{t("rent.credit.lead")}</p>
          <Rows rows={view.evidence} />
          <h2 class="govuk-heading-m">{t("rent.credit.how")}</h2>
          {view.about.map((line) => <p key={line}>{line}</p>)}
          {view.months.rows.length > 0 && <Table {...view.months} />}
        </Page>
      )}
    </Loaded>
  );
}
