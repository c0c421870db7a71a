import { useLocation } from "preact-iso";
import { useEffect, useRef, useState } from "preact/hooks";
import { keptAt, request } from "../../api/request";
import { session } from "../../api/session";
import type { Alarm, DraftView, StartPage as Start } from "../../api/types";
import { logInHere } from "../../lib/outward";
import { stillHere } from "../../lib/stillHere";
import { useData } from "../../lib/useData";
import { t } from "../../lib/words";
import { Loading } from "../../ui/Loading";
import { Page } from "../../ui/Page";
import { Details } from "../../ui/parts";
import { Dangers } from "./Dangers";
import { Unsent } from "./Unsent";
import { begin as beginHere, gone, reports } from "./outbox";
import { readAhead } from "./ahead";
import { know, known } from "./db";
import { noDangerSaid, sayNoDanger } from "./noDanger";
import { address, noSignal } from "./step";
import { useTold } from "./useTold";

/** Danger first, every time; then what was begun before; then a new report. Without a signal it is kept on the phone. */
export default function StartPage() {
  const [start, again] = useData<Start>("/api/pages/repairs/report");
  const { problems, attempt } = useTold();
  const { route } = useLocation();
  const key = useRef(crypto.randomUUID());
  // Nobody says "none of these" before they are there to be read.
  const [dangers, setDangers] = useState<Alarm[]>();
  useEffect(() => {
    if (start.state === "here") {
      setDangers(start.value.dangers);
      void know("dangers", start.value.dangers).catch(() => undefined);
    } else if (start.state === "refused") {
      // Whom to ring is what was last read: it is needed most where there is no signal.
      void known("dangers").then((read) => setDangers(read ?? []), () => setDangers([]));
    }
  }, [start]);
  const signedIn = session.value?.signedIn !== false;
  useEffect(() => {
    if (signedIn) void readAhead();
  }, [signedIn]);

  const begin = async () => {
    // Whoever reads what to do in a danger by then stays there.
    const here = stillHere();
    try {
      const draft = await request<DraftView>("/api/repair-drafts", { method: "POST", body: {}, key: key.current });
      if (here()) route(address(`/app/repairs/report/${draft.id}`, draft.next));
    } catch (error) {
      if (!noSignal(error)) throw error;
      if (here()) route(`/app/repairs/report/${await beginHere(key.current)}/place`);
    }
  };
  // Said on the way to the log-in they come from: it is not asked twice.
  const [goesOn, setGoesOn] = useState(() => noDangerSaid());
  const here = session.value?.signedIn;
  useEffect(() => {
    if (goesOn && here !== undefined) void (here ? attempt(begin) : Promise.resolve()).finally(() => setGoesOn(false));
  }, [here]);
  useEffect(() => {
    if (start.state === "refused") setGoesOn(false);
  }, [start.state]);
  const toLogIn = () => {
    sayNoDanger();
    void logInHere();
  };
  const drop = async (href: string | undefined) => {
    await request(`/api/repair-drafts/${href?.split("/").pop()}`, { method: "DELETE" });
    again();
  };
  // What is kept here and known to the server is shown once, with what became of it.
  const shown = new Set([...reports.value.map((report) => report.draft), ...gone.value]);
  const unfinished = start.state === "here" ? start.value.unfinished.filter((row) => !shown.has(row.changeHref?.split("/").pop())) : [];
  if (goesOn) return <Page key="going" title={t("app.loading")}><Loading /></Page>;
  return (
    <Page title={t("repairs.report.start.title")} back="/app/" problems={problems}>
      <p>{t("repairs.report.start.danger")}</p>
      {dangers ? <Dangers dangers={dangers} kept={start.state !== "here" || keptAt(start.value) !== undefined} /> : <Loading />}
      {dangers && <button type="button" class="govuk-button" onClick={() => (signedIn ? void attempt(begin) : toLogIn())}>{t("repairs.report.start.none")}</button>}
      {dangers && !signedIn && <p>{t("repairs.report.start.logIn")}</p>}
      <Unsent />
      {unfinished.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{t("repairs.report.start.unfinished")}</h2>
          <ul class="govuk-list app-asked">
            {unfinished.map(({ key, lines, changeHref, changeWhat }) => (
              <li key={changeHref}>
                {[key, ...lines].filter(Boolean).join(", ")}<br />
                <a href={`/app${changeHref}`}>{changeWhat}<span class="govuk-visually-hidden">: {key}</span></a>
              </li>
            ))}
          </ul>
          <Details summary={t("repairs.report.start.delete")}>
            {unfinished.map(({ key, changeHref }) => (
              <p key={changeHref}><button type="button" class="govuk-button govuk-button--secondary" onClick={() => void attempt(() => drop(changeHref))}>{t("repairs.report.delete", key)}</button></p>
            ))}
          </Details>
        </>
      )}
    </Page>
  );
}
