import type { Alarm } from "../../api/types";
import { ringing } from "../../app/landlord";
import { Call } from "../../app/Shell";

/**
 * The questions about danger, each with the number to ring, and the page that tells what to do.
 *
 * @param kept whether they were read at another hour
 */
export function Dangers({ dangers, kept }: { dangers: Alarm[]; kept: boolean }) {
  return (
    <ul class="govuk-list app-asked">
      {dangers.map((danger) => (
        <li key={danger.href}>
          <a href={`/app${danger.href}`}>{danger.name}</a> {danger.calls[0] && <Call phone={kept ? ringing(danger.calls[0].phone) : danger.calls[0].phone} large />}
        </li>
      ))}
    </ul>
  );
}
