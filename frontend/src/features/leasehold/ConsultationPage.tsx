import type { ConsultationPage as Consultation } from "../../api/types";
import { usePage } from "../../lib/usePage";
import { t } from "../../lib/words";
import { Files } from "../../ui/Files";
import { Loaded } from "../../ui/Loaded";
import { Page } from "../../ui/Page";
import { Rows } from "../../ui/Rows";
import { Table } from "../../ui/Table";
import { Answer } from "./Answer";
import { Said } from "./Said";

/** One consultation: what is planned, how far it is, and what the reader thinks of it. */
export default function ConsultationPage() {
  const [consultation, again] = usePage<Consultation>();
  return (
    <Loaded data={consultation} title={t("leasehold.consultations")} again={again}>
      {(view) => (
        <Page title={view.title} back="/app/consultations">
          <p>{view.reference}</p>
          {view.notes.map((note) => <p key={note}><strong>{note}</strong></p>)}
          <Rows rows={view.plan} />
          <h2 class="govuk-heading-m">{t("leasehold.steps")}</h2>
          <Rows rows={view.steps} />
          {view.papers.length > 0 && (
            <Files>{view.papers.map(({ label, href }) => <p key={href} class="app-action"><a href={href} rel="external">{label}</a></p>)}</Files>
          )}
          {view.offers.length > 0 && (
            <Table caption={t("leasehold.offers")} heads={[t("leasehold.offers.contractor"), t("leasehold.offers.connected"), t("leasehold.offers.amount")]} rows={view.offers} />
          )}
          {view.answers && <Answer key={view.said.length} view={view} again={again} />}
          <Said lines={view.said} />
        </Page>
      )}
    </Loaded>
  );
}
