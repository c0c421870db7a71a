import { useLocation } from "preact-iso";
import { session } from "../../api/session";
import type { DangerPage, HomeInDanger } from "../../api/types";
import { Call } from "../../app/Shell";
import { landlord } from "../../app/landlord";
import { logInHere } from "../../lib/outward";
import { useSending } from "../../lib/useSending";
import { t } from "../../lib/words";
import { Form } from "../../ui/Form";

/** Telling us as well: one button for each home we know, else the way to a log-in, to the desk or to the telephone. */
export function Logging({ view }: { view: DangerPage }) {
  return (
    <>
      <h2 class="govuk-heading-m">{t("repairs.danger.log")}</h2>
      <p>{t("repairs.danger.logAbout")}</p>
      {view.homes.map((home) => <LogFor key={home.agreement} danger={view.key} home={home} />)}
      {view.homes.length === 0 && <Elsewhere desk={view.desk} />}
    </>
  );
}

function LogFor({ danger, home }: { danger: string; home: HomeInDanger }) {
  const { route } = useLocation();
  const form = useSending<Record<string, string>, { reference: string }>({},
    () => ({ path: "/api/emergencies", body: { danger, agreement: home.agreement } }), ({ reference }) => route(`/app/repairs/${reference}/reported`));
  return (
    <Form {...form}>
      <button class="govuk-button" type="submit">{t("repairs.danger.logFor", home.name)}</button>
    </Form>
  );
}

function Elsewhere({ desk }: { desk: boolean }) {
  if (session.value?.signedIn !== true) {
    return <button type="button" class="govuk-button" onClick={logInHere}>{t("repairs.danger.logIn")}</button>;
  }
  return desk ? (
    <>
      <p>{t("repairs.danger.staff")}</p>
      <p><a href="/desk/emergencies" rel="external">{t("repairs.danger.desk")}</a></p>
    </>
  ) : <p>{t("repairs.danger.noHome")} <Call phone={landlord.value.emergencyPhone} /></p>;
}
