import { session, unheard, whoIsHere } from "../../api/session";
import { during } from "../../lib/busy";
import { lastHere } from "../../lib/last";
import { logInHere } from "../../lib/outward";
import { t } from "../../lib/words";
import { Loading } from "../../ui/Loading";
import { Page } from "../../ui/Page";

/** Where the server leads whoever logs out on a light page while something here is not sent: the header's own log-out looks and asks. */
export default function LogOutPage() {
  const now = session.value;
  if (!now && !lastHere()) return <NotKnown />;
  if (now?.signedIn === false) {
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

/** Another was here before, and nobody says who is now: somebody may be logged in, and is not told otherwise before the server has said so. */
function NotKnown() {
  if (!unheard.value) return <Page key="asking" title={t("layout.logOut")}><Loading /></Page>;
  return (
    <Page title={t("app.logOut.unheard.title")}>
      <p>{t("app.logOut.unheard")}</p>
      <button type="button" class="govuk-button" onClick={() => void during(whoIsHere({ anew: true }).catch(() => undefined))}>{t("app.again")}</button>
    </Page>
  );
}
