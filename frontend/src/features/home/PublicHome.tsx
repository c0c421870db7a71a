import { logInHere } from "../../api/session";
import { t } from "../../lib/words";
import { Page } from "../../ui/Page";

/** The dangers lead to the light pages, which need nothing but a signal; everything else needs a log-in. */
export function PublicHome() {
  return (
    <Page title={t("home.title")}>
      <div class="app-danger">
        <h2 class="govuk-heading-m">{t("home.danger")}</h2>
        <p><a href="/" rel="external">{t("home.danger")}</a></p>
      </div>
      <p>{t("home.open")}</p>
      <button type="button" class="govuk-button" onClick={logInHere}>{t("layout.logIn")}</button>
    </Page>
  );
}
