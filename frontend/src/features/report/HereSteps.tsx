import { useLocation } from "preact-iso";
import { useEffect, useState } from "preact/hooks";
import type { AheadPage } from "../../api/types";
import { landlord } from "../../app/landlord";
import { NotHere } from "../../app/NotHere";
import { fromHere } from "../../lib/stillHere";
import { t } from "../../lib/words";
import { Loading } from "../../ui/Loading";
import { Numbered } from "../../ui/Numbered";
import { Page } from "../../ui/Page";
import { lastRead, nowhere } from "./asked";
import { dangerOf, nextStep, pageOf, shownStep, stepsOf } from "./here";
import { HereDanger } from "./HereDanger";
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

  // Out of its writer's hands it goes to the server, so that it can be gone on with anywhere.
  useEffect(() => () => void poke(), []);

  const report = reports.value.find((one) => one.id === id);
  const here = `/app/repairs/report/${id}`;
  if (!report && waiting.value > 0) return <Page title={t("app.report.here")}><WaitsForLogIn /></Page>;
  if (!report && looked.value) return <NotHere />;
  const wrong = step && step.toUpperCase() === report?.stopped ? report.wrong : undefined;
  if (report && ((report.ready && !wrong) || report.deleted)) return <KeptShown report={report} />;
  if (!report || ahead === undefined) return <Page key="loading" title={t("app.loading")}><Loading /></Page>;
  if (ahead === null || nowhere(ahead)) return <Page title={t("app.noSignal.title")} back="/app/repairs/report"><p><Numbered words={t("app.report.unread", landlord.value.repairsPhone)} /></p></Page>;

  const shown = shownStep(step, nextStep(report, ahead), stepsOf(report, ahead));
  const onTheWay = photos.value.filter((photo) => !photo.why && (photo.report === id || photo.report === report.draft)).length;
  const view = pageOf(report, ahead, shown, onTheWay + (report.photosThere ?? 0), query.question);
  const take = async (fields: Record<string, string>) => {
    const lead = fromHere(route);
    const now = await change(id, (latest) => keep(latest, ahead, shown, fields));
    if (!now) return;
    if (now.ready) void poke();
    else {
      const on = pageOf(now, ahead, nextStep(now, ahead), 0);
      lead(address(here, on.step, on.typed.question));
    }
  };
  const danger = shown === "DANGER" && dangerOf(report, ahead);
  if (danger) return <HereDanger key={danger.key} danger={danger} back={view.back} take={take} />;
  return <StepShown key={`${shown} ${view.typed.question}`} view={view} here={here} take={take} again={() => undefined} wrong={wrong} />;
}
