import { landlord } from "../../app/landlord";
import { t } from "../../lib/words";
import { ButtonLink } from "../../ui/ButtonLink";
import { Page } from "../../ui/Page";
import { Dangers } from "../danger/Dangers";
import { Unsent } from "../report/Unsent";

/** The dangers for everybody, first; everything else needs a log-in. */
export function PublicHome() {
  return (
    <Page title={t("home.title")}>
      <Dangers keys={landlord.value.dangers} />
      <p><ButtonLink href="/app/repairs/report">{t("home.report")}</ButtonLink></p>
      <Unsent />
      <p>{t("home.open")}</p>
      <ul class="govuk-list">
        <li><a href="/app/repairs">{t("home.repairs")}</a></li>
        <li><a href="/app/standards">{t("home.standards")}</a></li>
      </ul>
    </Page>
  );
}
