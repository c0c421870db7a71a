import type { SaidLine } from "../../api/types";
import { t } from "../../lib/words";
import { Inset } from "../../ui/parts";

/** What the reader told us, and what we replied. News of it is heard. */
export function Said({ lines }: { lines: SaidLine[] }) {
  return (
    <div role="status">
      {lines.length > 0 && <h2 class="govuk-heading-m">{t("leasehold.said.yours")}</h2>}
      {lines.map(({ id, about, words, answer }) => (
        <div key={id}>
          <h3 class="govuk-heading-s">{about}</h3>
          <p>{words}</p>
          {answer && <Inset><p>{t("leasehold.our")}</p><p>{answer}</p></Inset>}
        </div>
      ))}
    </div>
  );
}
