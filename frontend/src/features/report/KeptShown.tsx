import { useLocation } from "preact-iso";
import { t } from "../../lib/words";
import { Page } from "../../ui/Page";
import { Inset } from "../../ui/parts";
import { discard, save } from "./outbox";
import { hrefOf, stateOf, type Kept } from "./report";
import { StateTag } from "./StateTag";

/** A report that is finished here: whether it went out, and what it waits for. */
export function KeptShown({ report }: { report: Kept }) {
  const { route } = useLocation();
  const state = stateOf(report);
  const drop = async () => {
    await discard(report.id);
    route("/app/repairs/report", true);
  };
  return (
    <Page title={state === "sent" ? t("app.report.sentTitle") : t("app.report.keptTitle")} back="/app/repairs/report">
      <p role="status"><StateTag state={state} /> {report.title}</p>
      {state === "waiting" && <p>{t("app.report.keptAbout")}</p>}
      {state === "sent" && <p><a href={`/app/repairs/${report.sentAs}/reported`}>{t("app.report.see", report.sentAs ?? "")}</a></p>}
      {state === "needs" && (
        <>
          <Inset><p>{report.needs}</p></Inset>
          {report.draft && <p><a class="govuk-button" role="button" draggable={false} href={hrefOf(report)}>{t("repairs.continue")}</a></p>}
        </>
      )}
      {state !== "sent" && (
        <>
          {!report.draft && <p><button type="button" class="govuk-button govuk-button--secondary" onClick={() => void save({ ...report, ready: false, needs: undefined })}>{t("app.report.changeIt")}</button></p>}
          {!report.draft && <p><button type="button" class="govuk-button govuk-button--secondary" onClick={() => void drop()}>{t("app.report.drop")}</button></p>}
        </>
      )}
    </Page>
  );
}
