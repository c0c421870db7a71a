import type { ComponentChildren } from "preact";
import { useContext, useEffect } from "preact/hooks";
import type { FieldProblem } from "../api/problem";
import { Wrong } from "./Page";

interface Props {
  problems: FieldProblem[];
  sending: boolean;
  /** @param pressed what the button says that sent it, by its name: an answer of its own */
  submit: (pressed?: Record<string, string>) => Promise<void>;
  children: ComponentChildren;
}

/** A form that is sent by the app; what was wrong stands at the top of the page. */
export function Form({ problems, sending, submit, children }: Props) {
  const tell = useContext(Wrong);
  useEffect(() => {
    if (problems.length === 0) return;
    tell(problems);
    return () => tell([]);
  }, [problems]);
  return (
    <form noValidate aria-busy={sending} onSubmit={(event) => { event.preventDefault(); void submit(said(event)); }}>
      {children}
    </form>
  );
}

/** What the button says that sent the form. */
export function said({ submitter }: { submitter?: HTMLElement | null }): Record<string, string> {
  const { name, value } = (submitter ?? {}) as Partial<HTMLButtonElement>;
  return name ? { [name]: value ?? "" } : {};
}
