import { Call } from "../../app/Shell";
import { landlord } from "../../app/landlord";
import { t } from "../../lib/words";
import { Page } from "../../ui/Page";

/** How to reach the landlord, and whom to ring in danger: all of it came with the app, so it is here without a signal too. */
export default function ContactPage() {
  const { repairsPhone, officePhone, officeHours, closedPhone, gasPhone, powerPhone, address, email, relay } = landlord.value;
  return (
    <Page title={t("help.contact.title")} back="/app/">
      <Ring title={t("help.contact.repairs")} phone={repairsPhone} />
      <p><a href="/app/repairs/report">{t("help.contact.online")}</a></p>
      <Ring title={t("help.contact.office")} phone={officePhone} />
      <p>{officeHours}</p>
      <Ring title={t("help.contact.closed")} phone={closedPhone} />
      <Ring title={t("help.contact.gas")} phone={gasPhone} />
      <Ring title={t("help.contact.power")} phone={powerPhone} />
      {relay && <h2 class="govuk-heading-m">{t("help.contact.relay")}</h2>}
      {relay && <p>{t("help.contact.relayAbout")}</p>}
      <h2 class="govuk-heading-m">{t("help.contact.write")}</h2>
      {email && <p><a href={`mailto:${email}`}>{email}</a></p>}
      <p class="app-lines">{address}</p>
    </Page>
  );
}

function Ring({ title, phone }: { title: string; phone: string }) {
  return (
    <>
      <h2 class="govuk-heading-m">{title}</h2>
      <p><Call phone={phone} large /></p>
    </>
  );
}
