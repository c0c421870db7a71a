import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import type { FieldProblem } from "../api/problem";
import { t } from "../lib/words";
import { ErrorSummary } from "./ErrorSummary";

interface Props {
  problems: FieldProblem[];
  sending: boolean;
  submit: () => Promise<void>;
  children: ComponentChildren;
}

/** A form that is sent by the app; what was wrong stands above it and takes the focus, and the title says so first. */
export function Form({ problems, sending, submit, children }: Props) {
  const wrong = problems.length > 0;
  useEffect(() => {
    if (!wrong) return;
    const before = document.title;
    document.title = t("layout.errorTitle", before);
    return () => { document.title = before; };
  }, [wrong]);
  return (
    <form noValidate aria-busy={sending} onSubmit={(event) => { event.preventDefault(); void submit(); }}>
      {wrong && <ErrorSummary problems={problems} />}
      {children}
    </form>
  );
}
