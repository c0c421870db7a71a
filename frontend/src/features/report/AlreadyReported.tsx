import { useLocation } from "preact-iso";
import type { OpenRepair } from "../../api/types";
import { date } from "../../lib/format";
import { useSending } from "../../lib/useSending";
import { t } from "../../lib/words";
import { ButtonLink } from "../../ui/ButtonLink";
import { Form } from "../../ui/Form";
import { Inset } from "../../ui/parts";

/** The same is under way: to be seen, and a neighbour's to be joined. */
export function AlreadyReported({ open }: { open: OpenRepair }) {
  const { route } = useLocation();
  const form = useSending({}, () => ({ path: `/api/repairs/${open.reference}/followers`, body: {} }), () => route(`/app/repairs/${open.reference}`, true));
  const when = date(open.reported);
  return (
    <div id="besides" tabIndex={-1}>
      <Inset>
        <p>{open.communal ? t("repairs.advice.reportedCommunal", when) : t("repairs.advice.reportedHome", when)}</p>
      </Inset>
      {open.theirs && <p><ButtonLink href={`/app/repairs/${open.reference}`}>{t("repairs.advice.see")}</ButtonLink></p>}
      {open.communal && <Form {...form}><button class="govuk-button" type="submit">{t("repairs.advice.addMe")}</button></Form>}
    </div>
  );
}
