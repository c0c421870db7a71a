import { useSending, type Sent } from "../../lib/useSending";
import { Form } from "../../ui/Form";

interface Props {
  label: string;
  kind?: "secondary" | "warning";
  send: Sent;
  done: () => void;
}

/** A form of one button. */
export function Press({ label, kind, send, done }: Props) {
  const form = useSending({}, () => send, done);
  return <Form {...form}><button class={`govuk-button${kind ? ` govuk-button--${kind}` : ""}`} type="submit">{label}</button></Form>;
}
