import type { ComponentChildren } from "preact";
import type { Problem } from "../api/problem";
import { simple } from "../app/faces";
import { keptAt } from "../api/request";
import { arrived } from "../app/navigation";
import { NotHere } from "../app/NotHere";
import { useAloud } from "../lib/aloud";
import { logInHere } from "../lib/outward";
import type { Data } from "../lib/useData";
import { t } from "../lib/words";
import { OldPage } from "./Kept";
import { Loading } from "./Loading";
import { Numbered } from "./Numbered";
import { Page } from "./Page";

interface Props<T> {
  data: Data<T>;
  title: string;
  /** Told that it was pressed, the reader sees that it is under way. */
  again: (pressed?: boolean) => void;
  /** One step back, for whoever comes when it can no longer be had; else home. */
  back?: string;
  children: (value: T) => ComponentChildren;
}

/** A page whose content comes from the server: while it is under way, when it is here, and every way it can be refused. */
export function Loaded<T>({ data, title, again, back, children }: Props<T>) {
  const pressed = () => again(true);
  switch (data.state) {
    case "loading":
      // A page of its own, so that the one that comes takes the focus from it.
      return <Page key="loading" title={title}><Loading /></Page>;
    case "refused":
      return <Refused problem={data.problem} again={pressed} back={back} />;
    case "here":
      return <OldPage.Provider value={old(data, pressed)}>{children(data.value)}</OldPage.Provider>;
  }
}

function old<T>({ value, since, tries = 0 }: { value: T; since?: string | undefined; tries?: number }, again: () => void) {
  const at = keptAt(value) ?? since;
  return at === undefined ? undefined : { at, again, tries };
}

interface Said {
  problem: Problem;
  again: () => void;
  back: string | undefined;
}

function Refused({ problem, again, back }: Said) {
  if (problem.means === "not-here") return <NotHere />;
  if (problem.means === "log-in") {
    return (
      <Page title={t("problem.log-in-first.title")} instead>
        <p>{t("problem.log-in-first")}</p>
        <button type="button" class="govuk-button" onClick={logInHere}>{t("layout.logIn")}</button>
      </Page>
    );
  }
  return <Failed problem={problem} again={again} back={back} />;
}

/** It may be asked for anew; but a no stays one, here and on the light pages. */
function Failed({ problem, again, back }: Said) {
  const away = problem.means === "no-answer";
  const no = problem.means === "refused";
  const title = away ? t("app.noSignal.title") : problem.title || t("problem.not-now.title");
  // On the first page the focus stays where it was.
  useAloud(arrived() ? "" : title);
  return (
    <Page title={title} back={no ? back : undefined} instead>
      <p><Numbered words={away ? t("app.noSignal") : problem.message || t("problem.not-now")} /></p>
      {problem.reference && <p>{t("error.reference", problem.reference)}</p>}
      {no && !back && <p><a href="/app/">{t("error.home")}</a></p>}
      {!no && <button type="button" class="govuk-button" onClick={again}>{t("app.again")}</button>}
      {!no && !away && <p><a href={simple(location.pathname + location.search)} rel="external">{t("app.light")}</a></p>}
    </Page>
  );
}
