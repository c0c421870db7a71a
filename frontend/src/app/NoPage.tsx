import { useLocation } from "preact-iso";
import { t } from "../lib/words";
import { Numbered } from "../ui/Numbered";
import { Page } from "../ui/Page";
import { simple } from "./faces";
import { landlord } from "./landlord";

/** No page of the app's: there may be one at the same address of the light pages. */
export function NoPage() {
  const { url } = useLocation();
  return (
    <Page title={t("problem.not-here.title")} instead>
      <p>{t("problem.not-here")}</p>
      <p><a href="/app/">{t("error.home")}</a></p>
      <p><Numbered words={t("error.ring", landlord.value.officePhone)} /></p>
      <p><a href={simple(url)} rel="external">{t("app.light")}</a></p>
    </Page>
  );
}
