import { aloud } from "../lib/aloud";
import { waits } from "../lib/busy";
import { noWay } from "../lib/outward";
import { t } from "../lib/words";

/**
 * A sign that what was pressed is under way, where that takes a while, or leads nowhere; and what whoever listens is to hear. The box is there
 * before its words, on every page: only then are they read.
 */
export function Status() {
  return <Sign aloud={aloud.value} />;
}

/** The sign without what is to be heard of the page: for what lies over it. */
export function Sign({ aloud = "" }: { aloud?: string }) {
  const sign = waits.value ? t("app.starting") : noWay.value && t("app.file.away");
  return (
    <div role="status">
      {sign ? <p class="app-waits">{sign}</p> : aloud && <p class="govuk-visually-hidden">{aloud}</p>}
    </div>
  );
}
