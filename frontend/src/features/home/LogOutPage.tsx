import { logInHere, session } from "../../api/session";
import { lastHere } from "../../lib/last";
import { t } from "../../lib/words";
import { Page } from "../../ui/Page";

/** Where the server leads whoever logs out on a light page while something here is not sent: the header's own log-out looks and asks. */
export default function LogOutPage() {
  const canLeave = session.value ? session.value.signedIn : lastHere() !== undefined;
  if (!canLeave) {
    return (
      <Page title={t("app.idle.ended.title")}>
        <button type="button" class="govuk-button" onClick={logInHere}>{t("layout.logIn")}</button>
      </Page>
    );
  }
  return (
    <Page title={t("layout.logOut")} back="/app/">
      <p>{t("app.logOut.asked")}</p>
      <button class="govuk-button" type="submit" form="log-out">{t("layout.logOut")}</button>
    </Page>
  );
}
