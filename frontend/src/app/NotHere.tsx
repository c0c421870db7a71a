import { t } from "../lib/words";
import { Numbered } from "../ui/Numbered";
import { Page } from "../ui/Page";
import { landlord } from "./landlord";

/** Not there, or not yours: the same page for both. */
export function NotHere() {
  return (
    <Page title={t("problem.not-here.title")} instead>
      <p>{t("problem.not-here")}</p>
      <p><a href="/app/">{t("error.home")}</a></p>
      <p><Numbered words={t("error.ring", landlord.value.officePhone)} /></p>
    </Page>
  );
}
