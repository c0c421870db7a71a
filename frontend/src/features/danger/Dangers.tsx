import { Call } from "../../app/Shell";
import { landlord } from "../../app/landlord";
import { said, t } from "../../lib/words";

/** The dangers as links, in the order the server asks them, and the number for any other emergency. Words: `home`. */
export function Dangers({ keys }: { keys: string[] }) {
  return (
    <div class="app-danger">
      <h2 class="govuk-heading-m">{t("home.danger")}</h2>
      <ul class="govuk-list">
        {keys.map((key) => <li key={key}><a href={`/app/danger/${key}`}>{said("danger.name.", key)}</a></li>)}
      </ul>
      <p>{t("home.dangerRing")} <Call phone={landlord.value.emergencyPhone} /></p>
    </div>
  );
}
