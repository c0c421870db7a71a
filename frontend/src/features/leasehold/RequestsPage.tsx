import { Fragment } from "preact";
import { useLocation } from "preact-iso";
import type { AskedRequest, RequestsPage as Requests } from "../../api/types";
import { usePage } from "../../lib/usePage";
import { useSending } from "../../lib/useSending";
import { t } from "../../lib/words";
import { Form } from "../../ui/Form";
import { Radios, Textarea } from "../../ui/fields";
import { Loaded } from "../../ui/Loaded";
import { Page } from "../../ui/Page";
import { PromiseLine } from "../../ui/PromiseLine";

/** A question to the leasehold team, a summary of costs or the bills behind it; beneath, what was asked before. */
export default function RequestsPage() {
  const [requests, again] = usePage<Requests>();
  return (
    <Loaded data={requests} title={t("leasehold.link.requests")} again={again}>
      {(view) => (
        <Page title={t("leasehold.link.requests")} back={`/app${view.back}`}>
          <p>{view.home}</p>
          {view.asks && <Ask view={view} />}
          {view.requests.length > 0 && <h2 class="govuk-heading-m">{t("leasehold.request.before")}</h2>}
          {view.requests.map((request) => (
            <Fragment key={request.reference}>
              <h3 class="govuk-heading-s"><a href={`/app${request.href}`}>{request.title}<span class="govuk-visually-hidden">, {request.reference}</span></a></h3>
              <p>{request.about}</p>
              {/* A page that the device kept before it was told has none. */}
              {(request.standing ?? []).map((line) => <p key={line}>{line}</p>)}
              {request.promises.map((promise) => <PromiseLine key={promise.sentence} promise={promise} />)}
            </Fragment>
          ))}
        </Page>
      )}
    </Loaded>
  );
}

function Ask({ view }: { view: Requests }) {
  const { route } = useLocation();
  const form = useSending<{ kind: string; words: string }, AskedRequest>({ kind: "", words: "" },
    (typed) => ({ path: `/api${view.action}`, body: typed }), ({ reference }) => route(`/app/lease-requests/${reference}`));
  const { onInput, ...kind } = form.field("kind");
  return (
    <Form {...form}>
      <Radios {...kind} onChange={onInput} label={t("leasehold.request.kind")} options={view.kinds} />
      <Textarea {...form.field("words")} label={t("leasehold.request.words")} limit={view.limit} />
      <button class="govuk-button" type="submit">{t("leasehold.say.do")}</button>
    </Form>
  );
}
