import { Call } from "../../app/Shell";
import { landlord } from "../../app/landlord";
import { said, t } from "../../lib/words";

interface Props {
  keys: string[];
  /** Whether they have a heading of their own; else the page's is theirs. */
  heading?: boolean;
}

/** The dangers as links, in the order the server asks them, and the number for any other emergency. Words: `home`. */
export function Dangers({ keys, heading = true }: Props) {
  return (
    <div class="app-danger">
      {heading && <h2 class="govuk-heading-m">{t("home.danger")}</h2>}
      <ul class="govuk-list">
        {keys.map((key) => <li key={key}><a href={`/app/danger/${key}`}>{said("danger.name.", key)}</a></li>)}
      </ul>
      <p>{t("home.dangerHurt")} <Call phone="999" /></p>
      <p>{t("home.dangerRing")} <Call phone={landlord.value.emergencyPhone} /></p>
    </div>
  );
}
