import { useRoute } from "preact-iso";
import type { StandardView } from "../../api/types";
import { useData } from "../../lib/useData";
import { t } from "../../lib/words";
import { Loaded } from "../../ui/Loaded";
import { Page } from "../../ui/Page";
import { Details, Inset } from "../../ui/parts";
import { Rows } from "../../ui/Rows";
import { DueDate } from "./DueDate";

/** One promise: all that is known of it, and when it would fall due. */
export default function StandardPage() {
  const { id } = useRoute().params as { id: string };
  const [standard, again] = useData<StandardView>(`/api/pages/standards/${id}`);
  return (
    <Loaded data={standard} title={t("layout.standards")} again={again}>
      {(view) => (
        <Page title={view.sentence} back={`/app${view.back}`}>
          {view.others && <Inset><p>{view.others}</p></Inset>}
          {view.danger && <p class="app-action"><a href="/app/repairs/report">{t("standards.report")}</a></p>}
          {view.timed && <DueDate key={view.path} standard={view} />}
          {view.timed ? <Details summary={t("standards.more")}><Rows rows={view.facts} /></Details> : <Rows rows={view.facts} />}
        </Page>
      )}
    </Loaded>
  );
}
