import { Fragment } from "preact";
import { useLocation } from "preact-iso";
import type { CharterView } from "../../api/types";
import { useData } from "../../lib/useData";
import { t } from "../../lib/words";
import { Loaded } from "../../ui/Loaded";
import { Page } from "../../ui/Page";
import { Details } from "../../ui/parts";

/** What is promised, for everybody: the areas, then the promises of one. */
export default function ChartersPage() {
  const { charter = "", area = "" } = useLocation().query;
  const [charters, again] = useData<CharterView>(`/api/pages/standards?${new URLSearchParams({ charter, area })}`);
  return (
    <Loaded data={charters} title={t("layout.standards")} again={again}>
      {(view) => (
        <Page key={view.title} title={view.title} back={view.top ? undefined : "/app/standards"}>
          {view.top && <p>{view.intro}</p>}
          {view.groups.map((group) => (
            <Fragment key={group.heading}>
              <h2 class="govuk-heading-m">{group.heading}</h2>
              <ul class="govuk-list">
                {group.links.map((link) => <li key={link.href}><a href={`/app${link.href}`}>{link.text}<span class="govuk-visually-hidden">, {group.heading}</span></a>{link.detail && ` (${link.detail})`}</li>)}
              </ul>
            </Fragment>
          ))}
          {view.others.length > 0 && (
            <Details summary={t("standards.others")}>
              <ul class="govuk-list">
                {view.others.map((link) => <li key={link.href}><a href={`/app${link.href}`}>{link.text}</a></li>)}
              </ul>
            </Details>
          )}
        </Page>
      )}
    </Loaded>
  );
}
