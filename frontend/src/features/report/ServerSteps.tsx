import { useLocation } from "preact-iso";
import { useEffect } from "preact/hooks";
import { Problem } from "../../api/problem";
import { request } from "../../api/request";
import type { DraftView, ReportPage, SlotOptions } from "../../api/types";
import { fromHere } from "../../lib/stillHere";
import { useData } from "../../lib/useData";
import { t } from "../../lib/words";
import { Loaded } from "../../ui/Loaded";
import { StepShown } from "./StepShown";
import { lost } from "./lost";
import { change, poke, reports } from "./outbox";
import { eased } from "./report";
import { reported } from "./reported";
import { address, noSignal } from "./step";
import { useCopy } from "./useCopy";

type Lead = (to: string, replace?: boolean) => void;

/** The steps of a report that the server keeps: every answer is kept as it is given, and the server says what comes next. */
export function ServerSteps({ id, step }: { id: string; step: string }) {
  const { query, route } = useLocation();
  const here = `/app/repairs/report/${id}`;
  const asked = new URLSearchParams(query).toString();
  const [page, again] = useData<ReportPage>(`/api/pages/repairs/report/${id}/${step}?${asked}`);

  useCopy(id, page);

  const view = page.state === "here" ? page.value : undefined;
  useEffect(() => {
    if (view?.draft.sentAs) route(`/app/repairs/${view.draft.sentAs}/reported`, true);
    // Not reachable with these answers: the server gave the first step not answered.
    else if (view && view.step.toLowerCase() !== step) route(address(here, view.step, view.draft.question), true);
  }, [view]);

  const goOn = (lead: Lead) => async (draft: DraftView) => {
    // What needed its person is answered: the rest of a report kept here goes by itself.
    const kept = reports.value.find((report) => report.draft === id && report.needs && report.stopped !== draft.next);
    if (!kept) return lead(address(here, draft.next, draft.question));
    await change(kept.id, (now) => ({ ...now, ...eased }));
    lead(`/app/repairs/report/${kept.id}`);
    void poke();
  };
  const slotGone = (error: unknown, lead: Lead): never => {
    if (error instanceof Problem && error.code === "repairs.slot-gone") {
      lost.value = { id, slots: error.body.slots as SlotOptions };
      lead(address(here, "SLOT"));
    }
    // Reported by a neighbour while this was read: the page says so now.
    if (error instanceof Problem && error.errors.some(({ field }) => field === "besides")) again();
    if (error instanceof Problem && error.code === "repairs.duplicate") lead(address(here, "ADVICE"));
    throw error;
  };
  /** Where the signal went the phone goes on with it, if it has what that needs. */
  const orHere = (fields: Record<string, string>, lead: Lead) => async (error: unknown) => {
    if (!view || !noSignal(error)) return slotGone(error, lead);
    const on = await import("./HereSteps").then(({ goOnHere }) => goOnHere(view, fields), () => undefined);
    if (!on) throw error;
    lead(on, true);
  };
  const answer = (fields: Record<string, string>) => {
    const lead = fromHere(route);
    return request<DraftView>(`/api/repair-drafts/${id}/answers/${view?.step.toLowerCase()}`, { method: "PUT", body: fields }).then(goOn(lead), orHere(fields, lead));
  };
  const send = async () => {
    const lead = fromHere(route);
    await request<{ reference: string }>(`/api/repair-drafts/${id}/send`, { method: "POST", body: {}, key: id })
      .then(({ reference }) => {
        reported.value = reference;
        lead(`/app/repairs/${reference}/reported`, true);
      }, orHere({}, lead));
    // Photos that are on their way follow; nobody waits for them.
    void poke();
  };
  return (
    <Loaded data={page} title={t("app.loading")} again={again}>
      {(view) => (
        <StepShown key={`${view.step} ${view.typed.question} ${query.from} ${view.draft.duplicate?.reference}`} view={view} here={here} take={view.step === "CHECK" ? send : answer} again={again} />
      )}
    </Loaded>
  );
}
