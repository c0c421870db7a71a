import { aloud } from "../lib/aloud";
import { waits } from "../lib/busy";
import { t } from "../lib/words";

/**
 * A sign that what was pressed is under way, where that takes a while; and what whoever listens is to hear. The box is there
 * before its words, on every page: only then are they read.
 */
export function Status() {
  return (
    <div role="status">
      {waits.value ? <p class="app-waits">{t("app.starting")}</p> : aloud.value && <p class="govuk-visually-hidden">{aloud.value}</p>}
    </div>
  );
}
