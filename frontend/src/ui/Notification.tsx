import { t } from "../lib/words";

/** News at the top of a page. */
export function Notification({ text }: { text: string }) {
  return (
    <div class="govuk-notification-banner" role="region" aria-labelledby="notification-title">
      <div class="govuk-notification-banner__header">
        <h2 class="govuk-notification-banner__title" id="notification-title">{t("layout.important")}</h2>
      </div>
      <div class="govuk-notification-banner__content"><p class="govuk-notification-banner__heading">{text}</p></div>
    </div>
  );
}
