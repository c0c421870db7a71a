import { t } from "../../lib/words";
import { reports } from "./outbox";
import { hrefOf, stateOf } from "./report";
import { StateTag } from "./StateTag";

/** The reports kept on this phone, with how each stands. */
export function Unsent() {
  return reports.value.length === 0 ? null : (
    <>
      <h2 class="govuk-heading-m">{t("app.report.here")}</h2>
      <ul class="govuk-list">
        {reports.value.map((report) => (
          <li key={report.id}>
            <a href={hrefOf(report)}>{report.title || t("app.report.untitled")}</a> <StateTag state={stateOf(report)} />
            {report.needs && <><br />{report.needs}</>}
          </li>
        ))}
      </ul>
    </>
  );
}
