import { session } from "../../api/session";
import { logInHere } from "../../lib/outward";
import { t } from "../../lib/words";
import { reports, waiting } from "./outbox";
import { hrefOf, stateOf } from "./report";
import { StateTag } from "./StateTag";
import { isStuck, photos } from "./uploads";
import { useTold } from "./useTold";
import { WaitingPhoto } from "./WaitingPhoto";

/** The reports kept on this phone, with how each stands; that there are some, where nobody is logged in. */
export function Unsent() {
  const { problems, attempt } = useTold();
  if (waiting.value > 0) return <WaitsForLogIn />;
  const stuck = session.value?.signedIn === false ? [] : photos.value.filter(isStuck);
  return reports.value.length + stuck.length === 0 ? null : (
    <>
      <h2 class="govuk-heading-m">{t("app.report.here")}</h2>
      <ul class="govuk-list app-asked">
        {reports.value.map((report) => (
          <li key={report.id}>
            <a href={hrefOf(report)}>{report.title || t("app.report.untitled")}</a> <StateTag state={stateOf(report)} />
            {report.needs && <><br />{report.needs}</>}
            {report.dropped && <><br />{t("app.report.photo.dropped")} {report.dropped}</>}
          </li>
        ))}
      </ul>
      {problems.map(({ message }) => <p key={message} role="alert">{message}</p>)}
      {stuck.length > 0 && <ul class="app-photos">{stuck.map((photo, i) => <WaitingPhoto key={photo.id} photo={photo} number={i + 1} attempt={attempt} />)}</ul>}
    </>
  );
}

/** Names nobody, and says nothing of what it is: whoever holds the phone reads it. */
export function WaitsForLogIn() {
  return (
    <>
      <p><StateTag state="needs" /> {t("app.report.why.logIn")}</p>
      <p><button type="button" class="govuk-button govuk-button--secondary" onClick={logInHere}>{t("layout.logIn")}</button></p>
    </>
  );
}
