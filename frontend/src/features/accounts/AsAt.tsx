import { t } from "../../lib/words";

/** How soon money shows, by the way it comes; a page that was kept on the device before it was told has none. */
export function AsAt({ lines = [] }: { lines?: string[] }) {
  return lines.length === 0 ? null : (
    <>
      <h2 class="govuk-heading-m">{t("accounts.shows")}</h2>
      <ul class="govuk-list govuk-list--bullet">{lines.map((line) => <li key={line}>{line}</li>)}</ul>
    </>
  );
}
