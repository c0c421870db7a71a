import type { SurveyPage } from "../../api/types";
import { landlord } from "../../app/landlord";
import { t } from "../../lib/words";
import { Numbered } from "../../ui/Numbered";
import { Page } from "../../ui/Page";
import { Panel } from "../../ui/parts";

/** Answered: thanks, and when we ring whoever was not happy. */
export function Thanks({ survey }: { survey: SurveyPage }) {
  return (
    <Page title={t("surveys.thanks")} heading={false}>
      <Panel title={t("surveys.thanks")} />
      <p>{t("surveys.thanksAbout")}</p>
      {survey.call && <p class="govuk-body-l">{survey.call}</p>}
      <p><Numbered words={t("surveys.complain", landlord.value.officePhone)} /></p>
      <p><a href={`/app/repairs/${survey.reference}`}>{t("surveys.back")}</a></p>
    </Page>
  );
}
