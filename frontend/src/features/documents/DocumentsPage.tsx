import { useRoute } from "preact-iso";
import type { DocumentListPage } from "../../api/types";
import { useFresh } from "../../lib/useFresh";
import { usePage } from "../../lib/usePage";
import { t } from "../../lib/words";
import { Lead } from "../../ui/Lead";
import { Loaded } from "../../ui/Loaded";
import { Page } from "../../ui/Page";
import { Papers } from "./Papers";

/** The papers of an account or a lease: what can be made now, and what was made so far, the latest first and page by page. */
export default function DocumentsPage() {
  const { query } = useRoute();
  const [list, again] = usePage<DocumentListPage>({ before: query.before });
  useFresh(again);
  return (
    <Loaded data={list} title={t("documents.account.title")} again={again}>
      {(view) => (
        <Page title={view.title} back={`/app${view.back}`}>
          <p>{view.lead}</p>
          {view.more && <p class="app-action"><Lead href={view.more}>{t("documents.account.more")}</Lead></p>}
          {view.ready.length > 0 && <Papers heading={t("documents.ready")} papers={view.ready} />}
          {view.filed.length > 0 && <Papers heading={t("documents.filed")} papers={view.filed} />}
          {view.ready.length + view.filed.length === 0 && <p>{t("documents.none")}</p>}
          {view.newer && <p class="app-action"><a href={`/app${view.newer}`} rel="prev">{t("layout.previous")}</a></p>}
          {view.older && <p class="app-action"><a href={`/app${view.older}`} rel="next">{t("layout.next")}</a></p>}
        </Page>
      )}
    </Loaded>
  );
}
