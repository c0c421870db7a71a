import { useLocation } from "preact-iso";
import { landlord } from "../../app/landlord";
import { fromHere } from "../../lib/stillHere";
import { t } from "../../lib/words";
import { ButtonLink } from "../../ui/ButtonLink";
import { Numbered } from "../../ui/Numbered";
import { Page } from "../../ui/Page";
import { Inset } from "../../ui/parts";
import { Drop } from "./Drop";
import { change, discard } from "./outbox";
import { eased, hrefOf, stateOf, type Kept } from "./report";
import { StateTag } from "./StateTag";
import { photos } from "./uploads";
import { useTold } from "./useTold";

/** A report that is finished here: whether it went out, and what it waits for. */
export function KeptShown({ report }: { report: Kept }) {
  const { route } = useLocation();
  const state = stateOf(report);
  const dropped = report.dropped ?? photos.value.find((photo) => photo.why && photo.report === report.draft)?.why;
  const { problems, attempt } = useTold();
  const drop = async () => {
    const lead = fromHere(route);
    await discard(report.id);
    lead("/app/repairs/report", true);
  };
  const open = async () => {
    // Where it needed its person they answer in the server's draft, and so they go on with that; but for what only the phone has.
    if (report.needs && report.draft && !report.wrong) return route(`/app/repairs/report/${report.draft}/place`);
    await change(report.id, (now) => (now.sentAs ? undefined : { ...now, ...eased, ready: false }));
  };
  return (
    <Page title={state === "sent" ? t("app.report.sentTitle") : t("app.report.keptTitle")} back="/app/repairs/report" problems={problems}>
      {dropped && <Inset><p>{t("app.report.photo.dropped")} {dropped}</p></Inset>}
      <div role="status">
        <p><StateTag state={state} /> {report.title}</p>
        {state === "waiting" && <p><Numbered words={t("app.report.keptAbout", landlord.value.emergencyPhone)} /></p>}
        {state === "sent" && <p><a href={`/app/repairs/${report.sentAs}/reported`}>{t("app.report.see", report.sentAs ?? "")}</a></p>}
        {state === "needs" && <Inset><p>{report.needs}</p></Inset>}
        {state === "needs" && report.draft && <p><ButtonLink href={hrefOf(report)}>{t("repairs.continue")}</ButtonLink></p>}
      </div>
      {state !== "sent" && (
        <>
          {!report.deleted && <p><button type="button" class="govuk-button govuk-button--secondary" onClick={() => void attempt(open)}>{t("app.report.changeIt")}</button></p>}
          <Drop tried={report.tried} go={() => attempt(drop)} />
        </>
      )}
    </Page>
  );
}
