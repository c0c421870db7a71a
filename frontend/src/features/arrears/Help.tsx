import type { ArrearsPage } from "../../api/types";
import { Call } from "../../app/Shell";
import { landlord } from "../../app/landlord";
import { t } from "../../lib/words";
import { Numbered } from "../../ui/Numbered";

/** Help with money that costs nothing, ours and others'. */
export function Help({ advisers }: Pick<ArrearsPage, "advisers">) {
  return (
    <>
      <h2 class="govuk-heading-m">{t("arrears.help")}</h2>
      <p><Numbered words={t("arrears.help.ring", landlord.value.officePhone)} /></p>
      <p>{t("arrears.help.benefits")}</p>
      <p>{t("arrears.help.debt")}</p>
      <ul class="govuk-list govuk-list--bullet">
        {advisers.map(({ name, phone }) => <li key={phone}>{name} <Call phone={phone} /></li>)}
      </ul>
      <p>{t("arrears.help.statement")}</p>
    </>
  );
}
