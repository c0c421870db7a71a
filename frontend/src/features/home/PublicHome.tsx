import type { DangerView } from "../../api/types";
import { useData } from "../../lib/useData";
import { t } from "../../lib/words";
import { ButtonLink } from "../../ui/ButtonLink";
import { Page } from "../../ui/Page";
import { Dangers } from "../danger/Dangers";
import { Unsent } from "../report/Unsent";

/** The dangers for everybody, first; everything else needs a log-in. */
export function PublicHome() {
  const [dangers] = useData<DangerView[]>("/api/danger");
  return (
    <Page title={t("home.title")}>
      <Dangers keys={dangers.state === "here" ? dangers.value.map((danger) => danger.key) : []} />
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
