import { useRoute } from "preact-iso";
import { useRef } from "preact/hooks";
import type { PaymentPage as Payment } from "../../api/types";
import { light } from "../../app/faces";
import { arrived } from "../../app/navigation";
import { leads } from "../../app/routes";
import { useAloud } from "../../lib/aloud";
import { useUntil } from "../../lib/until";
import { usePage } from "../../lib/usePage";
import { t } from "../../lib/words";
import { ButtonLink } from "../../ui/ButtonLink";
import { Lead } from "../../ui/Lead";
import { Loaded } from "../../ui/Loaded";
import { Page } from "../../ui/Page";
import { Panel } from "../../ui/parts";

/** What came of a payment: asked again by itself until it is known. */
export default function PaymentPage() {
  const [payment, again] = usePage<Payment>();
  useUntil(payment.state !== "here" || payment.value.known, again);
  return (
    <Loaded data={payment} title={t("payments.list.title")} again={again}>
      {(view) => <Shown view={view} again={again} />}
    </Loaded>
  );
}

interface Props {
  view: Payment;
  again: (pressed?: boolean) => void;
}

function Shown({ view, again }: Props) {
  const first = useRef(view.title).current;
  // Where the heading does not take the focus, as after the card's page, who listens hears what became of it.
  useAloud(view.title === first || arrived() ? "" : view.title);
  return (
    <Page key={view.title} title={view.title} heading={!view.taken}>
      {view.taken && <Panel title={view.title} body={t("payments.reference")} reference={view.reference} />}
      <div role="status">{view.says.map((sentence) => <p key={sentence}>{sentence}</p>)}</div>
      {!view.taken && <p>{t("payments.reference")} <strong class="app-reference">{view.reference}</strong></p>}
      {view.next && <Next step={view.next} again={again} />}
      <p class="app-action"><a href="/app/payments">{t("payments.all")}</a></p>
    </Page>
  );
}

function Next({ step: { label, href, button }, again }: { step: NonNullable<Payment["next"]>; again: Props["again"] }) {
  // Where the light page is loaded anew this one is read anew.
  const here = href === light(useRoute().path);
  if (here) return <p><button type="button" class="govuk-button govuk-button--secondary" onClick={() => again(true)}>{label}</button></p>;
  if (!button) return <p class="app-action"><Lead href={href}>{label}</Lead></p>;
  // Who goes on with it from here comes back into the app.
  return <p><ButtonLink href={leads(href) ? `/app${href}` : `${href}?app`}>{label}</ButtonLink></p>;
}
