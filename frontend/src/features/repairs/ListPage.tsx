import { Fragment } from "preact";
import { useLocation } from "preact-iso";
import type { ListPage as List } from "../../api/types";
import { useData } from "../../lib/useData";
import { useFresh } from "../../lib/useFresh";
import { t } from "../../lib/words";
import { ButtonLink } from "../../ui/ButtonLink";
import { Loaded } from "../../ui/Loaded";
import { Page } from "../../ui/Page";

/** Every repair of the reader's: those under way with what happens next, then those that are over. */
export default function ListPage() {
  const { before } = useLocation().query;
  const [list, again] = useData<List>(`/api/pages/repairs${before ? `?before=${encodeURIComponent(before)}` : ""}`);
  useFresh(again);
  return (
    <Loaded data={list} title={t("repairs.list.title")} again={again}>
      {({ first, open, over, older }) => (
        <Page title={t("repairs.list.title")}>
          <p><ButtonLink href="/app/repairs/report">{t("repairs.list.report")}</ButtonLink></p>
          {first && open.length === 0 && <p>{t("repairs.list.none")}</p>}
          {open.map((line) => (
            <Fragment key={line.reference}>
              <h2 class="govuk-heading-m"><a href={`/app/repairs/${line.reference}`}>{line.title}</a></h2>
              <p>{line.place}<br />{line.reference}</p>
              <p><strong>{line.next}</strong></p>
            </Fragment>
          ))}
          {over.length > 0 && (
            <>
              <h2 class="govuk-heading-m">{t("repairs.list.over")}</h2>
              <ul class="govuk-list">
                {over.map((line) => <li key={line.reference}><a href={`/app/repairs/${line.reference}`}>{line.title}</a>, {line.place}</li>)}
              </ul>
            </>
          )}
          {older && <p><a href={`/app${older}`} rel="next">{t("repairs.list.older")}</a></p>}
        </Page>
      )}
    </Loaded>
  );
}
