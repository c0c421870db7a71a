import { useEffect } from "preact/hooks";
import { t } from "../../lib/words";
import { Form } from "../../ui/Form";
import { Page } from "../../ui/Page";
import { Rows } from "../../ui/Rows";
import { Inset } from "../../ui/parts";
import { Held } from "./Held";
import { isHere } from "./report";
import type { StepProps } from "./step";
import { photos, refused, showPhotos } from "./uploads";
import { useAnswer } from "./useAnswer";

/** Everything once more, each with the way to change it. */
export function CheckStep({ view, take, again }: StepProps) {
  const form = useAnswer({}, take);
  useEffect(() => void showPhotos(), []);
  const { id } = view.draft;
  const its = photos.value.filter(({ report }) => report === id);
  const wrong = refused.value[id] ?? its.find(({ why }) => why)?.why;
  const follow = !isHere(id) && its.some(({ why }) => !why);
  return (
    <Page title={view.title} back={`/app${view.back}`}>
      {view.held && <Held draft={view.draft} {...view.held} again={again} />}
      {view.draft.holdRanOut && <Inset><p>{t("repairs.check.ranOut")}</p></Inset>}
      <Rows rows={view.rows} />
      {follow && <Inset><p>{t("app.report.photo.follows")}</p></Inset>}
      {wrong && <Inset><p>{t("app.report.photo.dropped")} {wrong}</p></Inset>}
      <Form {...form}><button class="govuk-button" type="submit">{t("repairs.check.send")}</button></Form>
    </Page>
  );
}
