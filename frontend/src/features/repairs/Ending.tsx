import { useLocation, useRoute } from "preact-iso";
import type { CancelPage } from "../../api/types";
import { useData } from "../../lib/useData";
import { useSending, type Sent } from "../../lib/useSending";
import { Form } from "../../ui/Form";
import { Loaded } from "../../ui/Loaded";
import { Page } from "../../ui/Page";
import { Textarea } from "../../ui/fields";

interface Props {
  address: "cancel-visit" | "no-longer-needed";
  title: string;
  about: string;
  why: string;
  go: string;
  keep: string;
  booked: (time: string) => string;
  send: (reference: string) => Omit<Sent, "body">;
}

/** Something is given up, with a reason: what it is, what follows, and why. */
export function Ending({ address, title, about, why, go, keep, booked, send }: Props) {
  const { reference } = useRoute().params as { reference: string };
  const { route } = useLocation();
  const [page, again] = useData<CancelPage>(`/api/pages/repairs/${reference}/${address}`);
  const form = useSending({ reason: "" }, (typed) => ({ ...send(reference), body: typed }), () => route(`/app/repairs/${reference}`, true));
  return (
    <Loaded data={page} title={title} again={again} back={`/app/repairs/${reference}`}>
      {(view) => (
        <Page title={title} back={`/app/repairs/${reference}`}>
          {view.booked && <p>{booked(view.booked)}</p>}
          <p>{about}</p>
          <Form {...form}>
            <Textarea {...form.field("reason")} label={why} limit={view.limit} rows={3} />
            <button class="govuk-button govuk-button--warning" type="submit">{go}</button>
          </Form>
          <p class="app-action"><a href={`/app/repairs/${reference}`}>{keep}</a></p>
        </Page>
      )}
    </Loaded>
  );
}
