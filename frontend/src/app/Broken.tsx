import { t } from "../lib/words";
import { Page } from "../ui/Page";

/** The app itself failed, or a part of it could not be loaded: the light pages still work. */
export function Broken() {
  return (
    <Page title={t("problem.broken.title")}>
      <p>{t("problem.broken")}</p>
      <p><a href={location.pathname.replace(/^\/app/, "") || "/"} rel="external">{t("app.light")}</a></p>
    </Page>
  );
}
