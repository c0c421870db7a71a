import type { WordKey } from "../../lib/words";
import type { WelcomePage as Welcome } from "../../api/types";
import { usePage } from "../../lib/usePage";
import { t } from "../../lib/words";
import { Lead } from "../../ui/Lead";
import { Loaded } from "../../ui/Loaded";
import { Page } from "../../ui/Page";
import { Rows } from "../../ui/Rows";

/** What somebody who is new to a lease needs to know. */
export default function WelcomePage() {
  const [welcome, again] = usePage<Welcome>();
  return (
    <Loaded data={welcome} title={t("leasehold.welcome.title")} again={again}>
      {(view) => (
        <Page title={t("leasehold.welcome.title")} back={`/app${view.back}`}>
          <p>{t("leasehold.welcome.lead", view.home)}</p>
          <Heading words="leasehold.welcome.yours" />
          <Rows rows={view.lease} />
          <Heading words="leasehold.welcome.charges" />
          {said("leasehold.welcome.charges.1", "leasehold.welcome.charges.2", "leasehold.welcome.charges.3")}
          <Heading words="leasehold.welcome.who" />
          {said("leasehold.welcome.who.1", "leasehold.welcome.who.2")}
          <Heading words="leasehold.welcome.rights" />
          <ul class="govuk-list govuk-list--bullet">{rights.map((key) => <li key={key}>{t(key)}</li>)}</ul>
          <Heading words="leasehold.welcome.contacts" />
          <Rows rows={view.contacts} />
          <Heading words="leasehold.welcome.papers" />
          {view.papers.map(({ label, href }) => <p key={href} class="app-action"><Lead href={href}>{label}</Lead></p>)}
        </Page>
      )}
    </Loaded>
  );
}

const rights: WordKey[] = [
  "leasehold.welcome.rights.1", "leasehold.welcome.rights.2", "leasehold.welcome.rights.3", "leasehold.welcome.rights.4", "leasehold.welcome.rights.5",
];

const said = (...keys: WordKey[]) => keys.map((key) => <p key={key}>{t(key)}</p>);

const Heading = ({ words }: { words: WordKey }) => <h2 class="govuk-heading-m">{t(words)}</h2>;
