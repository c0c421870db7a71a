import { useEffect } from "preact/hooks";
import { t } from "../../lib/words";
import { Form } from "../../ui/Form";
import { Page } from "../../ui/Page";
import { Notification } from "../../ui/Notification";
import { Presses } from "../../ui/Presses";
import { keptFor, offered, Slots } from "../repairs/Slots";
import { lost } from "./lost";
import { kept, type StepProps } from "./step";
import { useAnswer } from "./useAnswer";

/** Times as big plain buttons: one press keeps one. One that was lost shows the nearest others; everything else is kept. */
export function SlotStep({ view, here, take, again }: StepProps) {
  const gone = lost.value?.id === view.draft.id ? lost.value.slots : undefined;
  const slots = gone ?? view.slots;
  const form = useAnswer(kept(view, "slot"), async ({ slot }) => {
    await take({ slot: offered(slots, slot) });
    lost.value = undefined;
  });
  const { name, value, problems } = form.field("slot");
  // Whoever has gone elsewhere and comes back chooses among all of them.
  useEffect(() => () => {
    if (!location.pathname.startsWith(`${here}/slot`)) lost.value = undefined;
  }, []);
  const all = () => {
    lost.value = undefined;
    again(true);
  };
  return (
    <Page title={view.title} back={`/app${view.back}`} heading={false}>
      {gone && form.problems.length === 0 && <Notification text={t("repairs.slot.gone")} />}
      <Form {...form}>
        {slots && (
          <Slots slots={slots} here={`${here}/slot`}>
            <Presses name={name} label={view.title} heading hint={keptFor(slots)} options={slots.options} value={offered(slots, value || view.draft.answers.slot)} problems={problems} />
          </Slots>
        )}
      </Form>
      {gone && <p><button type="button" class="app-link-button" onClick={all}>{t("app.report.allTimes")}</button></p>}
    </Page>
  );
}
