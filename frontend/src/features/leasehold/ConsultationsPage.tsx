import { Fragment } from "preact";
import type { ConsultationsPage as Consultations } from "../../api/types";
import { usePage } from "../../lib/usePage";
import { t } from "../../lib/words";
import { Loaded } from "../../ui/Loaded";
import { Page } from "../../ui/Page";

/** What leaseholders are asked about. */
export default function ConsultationsPage() {
  const [consultations, again] = usePage<Consultations>();
  return (
    <Loaded data={consultations} title={t("leasehold.consultations")} again={again}>
      {({ lines }) => (
        <Page title={t("leasehold.consultations")} back="/app/">
          <p>{t("leasehold.consultations.lead")}</p>
          {lines.length === 0 && <p>{t("leasehold.consultations.none")}</p>}
          {lines.map((line) => (
            <Fragment key={line.reference}>
              <h2 class="govuk-heading-m"><a href={`/app/consultations/${line.reference}`}>{line.title}</a></h2>
              <p>{line.about}<br />{line.reference}</p>
              <p><strong>{line.state}</strong></p>
            </Fragment>
          ))}
        </Page>
      )}
    </Loaded>
  );
}
