import { useLocation } from "preact-iso";
import { useEffect, useRef, useState } from "preact/hooks";
import { Problem, type FieldProblem } from "../../api/problem";
import { request } from "../../api/request";
import { logInHere, session } from "../../api/session";
import type { Alarm, DraftView, StartPage as Start } from "../../api/types";
import { useData } from "../../lib/useData";
import { t } from "../../lib/words";
import { Page } from "../../ui/Page";
import { Rows } from "../../ui/Rows";
import { Dangers } from "./Dangers";
import { Unsent } from "./Unsent";
import { begin as beginHere, reports } from "./outbox";
import { readAhead } from "./ahead";
import { know, known } from "./db";
import { address, noSignal } from "./step";

/** Danger first, every time; then what was begun before; then a new report. Without a signal it is kept on the phone. */
export default function StartPage() {
  const [start] = useData<Start>("/api/pages/repairs/report");
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const { route } = useLocation();
  const key = useRef(crypto.randomUUID());
  const busy = useRef(false);
  // Nobody says "none of these" before they are there to be read.
  const [dangers, setDangers] = useState<Alarm[]>();
  useEffect(() => {
    if (start.state === "here") {
      setDangers(start.value.dangers);
      void know("dangers", start.value.dangers);
    } else if (start.state === "refused") {
      // Whom to ring is what was last read: it is needed most where there is no signal.
      void known("dangers").then((read) => setDangers(read ?? []));
    }
  }, [start]);
  const signedIn = session.value?.signedIn !== false;
  useEffect(() => {
    if (signedIn) void readAhead();
  }, [signedIn]);

  const begin = async () => {
    if (busy.current) return;
    busy.current = true;
    try {
      const draft = await request<DraftView>("/api/repair-drafts", { method: "POST", body: {}, key: key.current });
      route(address(`/app/repairs/report/${draft.id}`, draft.next));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (noSignal(error)) route(`/app/repairs/report/${await beginHere(key.current)}/place`);
      else setProblems(error.forForm());
    } finally {
      busy.current = false;
    }
  };
  // What is kept here and known to the server is shown once, with what became of it.
  const here = new Set(reports.value.map((report) => report.draft));
  const unfinished = start.state === "here" ? start.value.unfinished.filter((row) => !here.has(row.changeHref?.split("/").pop())) : [];
  return (
    <Page title={t("repairs.report.start.title")} back="/app/" problems={problems}>
      <p>{t("repairs.report.start.danger")}</p>
      {dangers ? <Dangers dangers={dangers} /> : <p role="status" data-loading>{t("app.loading")}</p>}
      {dangers && <button type="button" class="govuk-button" onClick={() => (signedIn ? void begin() : logInHere())}>{t("repairs.report.start.none")}</button>}
      {dangers && !signedIn && <p>{t("repairs.report.start.logIn")}</p>}
      <Unsent />
      {unfinished.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{t("repairs.report.start.unfinished")}</h2>
          <Rows rows={unfinished} />
        </>
      )}
    </Page>
  );
}
