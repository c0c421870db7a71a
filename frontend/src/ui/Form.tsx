import type { ComponentChildren } from "preact";
import type { FieldProblem } from "../api/problem";
import { ErrorSummary } from "./ErrorSummary";

interface Props {
  problems: FieldProblem[];
  sending: boolean;
  submit: () => Promise<void>;
  children: ComponentChildren;
}

/** A form that is sent by the app; what was wrong stands above it and takes the focus. */
export function Form({ problems, sending, submit, children }: Props) {
  return (
    <form noValidate aria-busy={sending} onSubmit={(event) => { event.preventDefault(); void submit(); }}>
      {problems.length > 0 && <ErrorSummary problems={problems} />}
      {children}
    </form>
  );
}
