import { useLocation, useRoute } from "preact-iso";
import { useEffect, useState } from "preact/hooks";
import type { SlotOptions, TimePage as Times } from "../../api/types";
import { useData } from "../../lib/useData";
import { useSending, type Sent } from "../../lib/useSending";
import { t } from "../../lib/words";
import { Loaded } from "../../ui/Loaded";
import { Page } from "../../ui/Page";
import { Form } from "../../ui/Form";
import { Inset } from "../../ui/parts";
import { Radios } from "../../ui/fields";
import { CALL_BACK, offered, Slots } from "./Slots";

/** Another time for a visit; the one that is booked stands until another is. */
export default function TimePage() {
  const { reference } = useRoute().params as { reference: string };
  const { query, route } = useLocation();
  const [page, again] = useData<Times>(`/api/pages/repairs/${reference}/time?from=${encodeURIComponent(query.from ?? "")}`);
  return (
    <Loaded data={page} title={t("repairs.time.title")} again={again} back={`/app/repairs/${reference}`}>
      {({ booked, slots }) => (
        <Page title={t("repairs.time.title")} back={`/app/repairs/${reference}`} heading={false}>
          {booked && <Inset><p>{t("repairs.time.booked", booked)}</p></Inset>}
          <Pick reference={reference} slots={slots} again={again} done={() => route(`/app/repairs/${reference}`, true)} />
        </Page>
      )}
    </Loaded>
  );
}

interface Props {
  reference: string;
  slots: SlotOptions;
  again: (pressed?: boolean) => void;
  done: () => void;
}

/** Chosen first and then said: it is booked at once (backend/docs/adr/0071). A time that somebody else was quicker to take is not offered a second time: the nearest others are, until all are asked for anew. */
function Pick({ reference, slots: all, again, done }: Props) {
  const [nearest, setNearest] = useState<SlotOptions>();
  useEffect(() => setNearest(undefined), [all]);
  const slots = nearest ?? all;
  const { refusal, problems, ...form } = useSending({ slot: "" }, (typed) => sent(reference, offered(slots, typed.slot)), done);
  useEffect(() => {
    if (refusal?.code === "repairs.slot-gone") setNearest(refusal.body.slots as SlotOptions);
  }, [refusal]);
  const field = form.field("slot");
  return (
    <>
      <Form problems={problems} {...form}>
        <Slots slots={slots} here={`/app/repairs/${reference}/time`}>
          <Radios name={field.name} label={t("repairs.time.title")} heading options={slots.options} value={offered(slots, field.value)}
            problems={field.problems} onChange={field.onInput} />
        </Slots>
        <button class="govuk-button" type="submit">{t("repairs.time.pick")}</button>
      </Form>
      {nearest && <p><button type="button" class="app-link-button" onClick={() => again(true)}>{t("app.report.allTimes")}</button></p>}
    </>
  );
}

function sent(reference: string, slot: string): Sent {
  return slot === CALL_BACK ? { path: `/api/repairs/${reference}/call-back`, body: {} }
    : { path: `/api/repairs/${reference}/visit`, method: "PUT", body: { slot } };
}
