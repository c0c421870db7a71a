import { t } from "../lib/words";
import { Page } from "../ui/Page";
import { simple } from "./faces";

/** The app itself failed, or a part of it could not be loaded: the light pages still work. */
export function Broken() {
  return (
    <Page title={t("problem.broken.title")} instead>
      <p>{t("problem.broken")}</p>
      <p><a href={simple(location.pathname + location.search)} rel="external">{t("app.light")}</a></p>
    </Page>
  );
}
