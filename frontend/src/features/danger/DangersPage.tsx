import type { DangerView } from "../../api/types";
import { useData } from "../../lib/useData";
import { t } from "../../lib/words";
import { Loaded } from "../../ui/Loaded";
import { Page } from "../../ui/Page";
import { Dangers } from "./Dangers";

/** Every danger, for everybody. */
export default function DangersPage() {
  const [dangers, again] = useData<DangerView[]>("/api/danger");
  return (
    <Loaded data={dangers} title={t("home.danger")} again={again}>
      {(all) => (
        <Page title={t("home.danger")} back="/app/" heading={false}>
          <h1 class="govuk-visually-hidden">{t("home.danger")}</h1>
          <Dangers keys={all.map((danger) => danger.key)} />
        </Page>
      )}
    </Loaded>
  );
}
