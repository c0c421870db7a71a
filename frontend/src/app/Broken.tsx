import { t } from "../lib/words";
import { Page } from "../ui/Page";
import { Call } from "./Shell";
import { simple } from "./faces";
import { landlord } from "./landlord";

/** The app itself failed, or a part of it could not be loaded: the light pages still work. */
export function Broken() {
  return (
    <Page title={t("problem.broken.title")} instead>
      <p>{t("problem.broken")} <Call phone={landlord.value.emergencyPhone} /></p>
      <button type="button" class="govuk-button" onClick={() => location.reload()}>{t("app.again")}</button>
      <p><a href={simple(location.pathname + location.search)} rel="external">{t("app.light")}</a></p>
    </Page>
  );
}
