import { useLocation } from "preact-iso";
import { useEffect, useState } from "preact/hooks";
import type { AheadPage } from "../../api/types";
import { NotHere } from "../../app/NotHere";
import { t } from "../../lib/words";
import { Page } from "../../ui/Page";
import { lastRead, nowhere } from "./asked";
import { nextStep, pageOf, shownStep } from "./here";
import { keep } from "./keep";
import { KeptShown } from "./KeptShown";
import { change, looked, poke, reports, waiting } from "./outbox";
import { StepShown } from "./StepShown";
import { WaitsForLogIn } from "./Unsent";
import { address } from "./step";
import { photos, showPhotos } from "./uploads";

export { goOnHere } from "./takeOver";

/** The steps of a report kept on the phone: the questions are drawn from what was read while there was a signal. */
export default function HereSteps({ id, step }: { id: string; step?: string }) {
  const { query, route } = useLocation();
  const [ahead, setAhead] = useState<AheadPage | null>();
  useEffect(() => {
    void showPhotos();
    void lastRead().then((read) => setAhead(read ?? null), () => setAhead(null));
  }, []);

  const report = reports.value.find((one) => one.id === id);
  const here = `/app/repairs/report/${id}`;
  if (!report && waiting.value > 0) return <Page title={t("app.report.here")}><WaitsForLogIn /></Page>;
  if (!report && looked.value) return <NotHere />;
  if (report && (report.ready || report.deleted)) return <KeptShown report={report} />;
  if (!report || ahead === undefined) return <Page key="loading" title={t("app.loading")}><p role="status" data-loading>{t("app.loading")}</p></Page>;
  if (ahead === null || nowhere(ahead)) return <Page title={t("app.noSignal.title")} back="/app/repairs/report"><p>{t("app.report.unread")}</p></Page>;

  const shown = shownStep(step, nextStep(report, ahead), ahead);
  const view = pageOf(report, ahead, shown, photos.value.filter((photo) => photo.report === id).length, query.question);
  const take = async (fields: Record<string, string>) => {
    const now = await change(id, (latest) => keep(latest, ahead, shown, fields));
    if (!now) return;
    if (now.ready) void poke();
    else {
      const on = pageOf(now, ahead, nextStep(now, ahead), 0);
      route(address(here, on.step, on.typed.question));
    }
  };
  return <StepShown key={`${shown} ${view.typed.question}`} view={view} here={here} take={take} again={() => undefined} />;
}
