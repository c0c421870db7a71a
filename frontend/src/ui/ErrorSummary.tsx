import { useEffect, useRef } from "preact/hooks";
import type { FieldProblem } from "../api/problem";
import { t } from "../lib/words";
import { Numbered } from "./Numbered";

/** What is wrong, in the same words as beside the fields, each a link to its field. It takes the focus. */
export function ErrorSummary({ problems }: { problems: FieldProblem[] }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [problems]);
  return (
    <div class="govuk-error-summary" tabIndex={-1} ref={box}>
      <div role="alert">
        <h2 class="govuk-error-summary__title">{t("form.problem")}</h2>
        <div class="govuk-error-summary__body">
          <ul class="govuk-list govuk-error-summary__list">
            {problems.map((problem) => (
              <li key={problem.field + problem.code}>
                {problem.field ? <a href={`#${problem.field}`} onClick={(event) => lead(event, problem.field)}>{problem.message}</a> : <Numbered words={problem.message} />}
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}

/** To the field itself: a fragment in the address would be a page of its own in the history. */
function lead(event: Event, field: string): void {
  const input = document.getElementById(field);
  if (input) {
    event.preventDefault();
    input.focus();
    input.scrollIntoView({ block: "center" });
  }
}
