import type { SurgeryPage as Surgery } from "../../api/types";
import { usePage } from "../../lib/usePage";
import { useSending } from "../../lib/useSending";
import { t } from "../../lib/words";
import { Files } from "../../ui/Files";
import { Form } from "../../ui/Form";
import { Loaded } from "../../ui/Loaded";
import { Page } from "../../ui/Page";
import { Inset } from "../../ui/parts";
import { Rows } from "../../ui/Rows";
import { Times } from "./Times";

/** A time to talk with the leasehold team: the one that is booked, and those that are free. */
export default function SurgeryPage() {
  const [surgery, again] = usePage<Surgery>();
  return (
    <Loaded data={surgery} title={t("leasehold.surgery.title")} again={again}>
      {(view) => (
        <Page title={t("leasehold.surgery.title")} back={`/app${view.back}`}>
          <p>{t("leasehold.surgery.lead", view.home)}</p>
          {view.ended.map((line) => <Inset key={line}><p>{line}</p></Inset>)}
          <div role="status">
            {view.talk.length > 0 && (
              <>
                <h2 class="govuk-heading-m">{t("leasehold.surgery.yours")}</h2>
                <Rows rows={view.talk} />
              </>
            )}
          </div>
          {view.talk.length > 0 && <Booked view={view} again={again} />}
          {view.times.length === 0 ? <p>{t("leasehold.surgery.none")}</p>
            : view.books && <Times key={JSON.stringify(view.talk)} view={view} again={again} />}
        </Page>
      )}
    </Loaded>
  );
}

function Booked({ view, again }: { view: Surgery; again: () => void }) {
  const form = useSending({}, () => ({ path: `/api${view.action}/cancelled` }), again);
  return (
    <>
      <Files><p class="app-action"><a href={`${view.action}.ics`} rel="external">{t("contact.messages.calendar")}</a></p></Files>
      {view.books && <Form {...form}><button class="govuk-button govuk-button--secondary" type="submit">{t("leasehold.surgery.cancel")}</button></Form>}
    </>
  );
}
