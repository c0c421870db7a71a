import { t } from "../lib/words";
import { Page } from "../ui/Page";

/** Not there, or not yours: the same page for both. */
export function NotHere() {
  return (
    <Page title={t("problem.not-here.title")} instead>
      <p>{t("problem.not-here")}</p>
      <p><a href="/app/">{t("error.home")}</a></p>
    </Page>
  );
}
