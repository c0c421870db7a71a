import type { Alarm } from "../../api/types";
import { Call } from "../../app/Shell";

/** The questions about danger, each with the number to ring; what to do is told by the light page. */
export function Dangers({ dangers }: { dangers: Alarm[] }) {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {dangers.map((danger) => (
        <li key={danger.href}>
          <a href={danger.href} rel="external">{danger.name}</a> {danger.calls[0] && <Call phone={danger.calls[0].phone} large />}
        </li>
      ))}
    </ul>
  );
}
