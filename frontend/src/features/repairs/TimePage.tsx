import { useLocation, useRoute } from "preact-iso";
import type { SlotOptions, TimePage as Times } from "../../api/types";
import { useData } from "../../lib/useData";
import { useSending, type Sent } from "../../lib/useSending";
import { t } from "../../lib/words";
import { Loaded } from "../../ui/Loaded";
import { Page } from "../../ui/Page";
import { Form } from "../../ui/Form";
import { Inset } from "../../ui/parts";
import { CALL_BACK, offered, Slots } from "./Slots";

/** Another time for a visit; the one that is booked stands until another is. */
export default function TimePage() {
  const { reference } = useRoute().params as { reference: string };
  const { query, route } = useLocation();
  const [page, again] = useData<Times>(`/api/pages/repairs/${reference}/time?from=${encodeURIComponent(query.from ?? "")}`);
  return (
    <Loaded data={page} title={t("repairs.time.title")} again={again}>
      {({ booked, slots }) => (
        <Page title={t("repairs.time.title")} back={`/app/repairs/${reference}`} heading={false}>
          {booked && <Inset><p>{t("repairs.time.booked", booked)}</p></Inset>}
          <Pick reference={reference} slots={slots} done={() => route(`/app/repairs/${reference}`, true)} />
        </Page>
      )}
    </Loaded>
  );
}

function Pick({ reference, slots, done }: { reference: string; slots: SlotOptions; done: () => void }) {
  const form = useSending({ slot: "" }, (typed) => sent(reference, offered(slots, typed.slot)), done);
  const field = form.field("slot");
  return (
    <Form {...form}>
      <Slots slots={slots} here={`/app/repairs/${reference}/time`} title={t("repairs.time.title")} go={t("repairs.time.pick")}
        {...field} value={offered(slots, field.value)} />
    </Form>
  );
}

function sent(reference: string, slot: string): Sent {
  return slot === CALL_BACK ? { path: `/api/repairs/${reference}/call-back`, body: {} }
    : { path: `/api/repairs/${reference}/visit`, method: "PUT", body: { slot } };
}
