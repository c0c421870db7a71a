import { t } from "../lib/words";
import { newer } from "./offline";

/** A newer app is here: offered, so that nobody loses what they are typing. */
export function Newer() {
  const change = newer.value;
  return (
    <div role="status">
      {change && (
        <p class="govuk-width-container govuk-body-s">
          {t("app.newer")} <button type="button" class="app-link-button" onClick={change}>{t("app.newer.change")}</button>
        </p>
      )}
    </div>
  );
}
