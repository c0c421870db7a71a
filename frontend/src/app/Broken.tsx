import { t } from "../lib/words";
import { Page } from "../ui/Page";
import { Call } from "./Shell";
import { simple } from "./faces";
import { landlord } from "./landlord";
import { newer } from "./offline";

/**
 * The app itself failed, or a part of it could not be loaded: the light pages still work. Where a newer app waits, this one may
 * be too old for what the server says by now, and being loaded anew it would be the same: then that is what the button is for.
 */
export function Broken() {
  const change = newer.value;
  return (
    <Page title={t("problem.broken.title")} instead>
      <p>{t(change ? "app.newer.broken" : "problem.broken")} <Call phone={landlord.value.emergencyPhone} /></p>
      <button type="button" class="govuk-button" onClick={change ?? (() => location.reload())}>{t(change ? "app.newer.change" : "app.again")}</button>
      <p><a href={simple(location.pathname + location.search)} rel="external">{t("app.light")}</a></p>
    </Page>
  );
}
