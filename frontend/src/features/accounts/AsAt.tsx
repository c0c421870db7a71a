import { t } from "../../lib/words";
import { Details } from "../../ui/parts";

/** How soon money shows, by the way it comes; a page that was kept on the device before it was told has none. */
export function AsAt({ lines = [] }: { lines?: string[] }) {
  return lines.length === 0 ? null : (
    <Details summary={t("accounts.shows")}>
      <ul class="govuk-list govuk-list--bullet">{lines.map((line) => <li key={line}>{line}</li>)}</ul>
    </Details>
  );
}
