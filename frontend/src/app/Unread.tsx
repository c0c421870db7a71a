import { t } from "../lib/words";
import { Page } from "../ui/Page";

/** A part of the app that was never read on this device, and there is no signal to read it by. */
export function Unread() {
  return (
    <Page title={t("app.noSignal.title")} instead>
      <p>{t("app.noSignal")}</p>
      <button type="button" class="govuk-button" onClick={() => location.reload()}>{t("app.again")}</button>
    </Page>
  );
}
