import type { Alarm } from "../../api/types";
import { Call } from "../../app/Shell";

/** The questions about danger, each with the number to ring, and the page that tells what to do. */
export function Dangers({ dangers }: { dangers: Alarm[] }) {
  return (
    <ul class="govuk-list app-asked">
      {dangers.map((danger) => (
        <li key={danger.href}>
          <a href={`/app${danger.href}`}>{danger.name}</a> {danger.calls[0] && <Call phone={danger.calls[0].phone} large />}
        </li>
      ))}
    </ul>
  );
}
