import type { SurveyPage } from "../../api/types";
import { landlord } from "../../app/landlord";
import { useSending } from "../../lib/useSending";
import { said, t } from "../../lib/words";
import { Form } from "../../ui/Form";
import { Numbered } from "../../ui/Numbered";
import { Page } from "../../ui/Page";
import { Radios, Textarea } from "../../ui/fields";

const empty = { repair: "", time: "", manner: "", keptWord: "", improve: "" };

/** Four answers and room for words. */
export function Ask({ survey, again }: { survey: SurveyPage; again: () => void }) {
  const form = useSending(empty, (typed) => ({ path: `/api/surveys/${survey.reference}/answers`, method: "PUT", body: typed }), again);
  const choice = (name: keyof typeof empty) => {
    const { onInput, ...field } = form.field(name);
    return { ...field, onChange: onInput, label: said("surveys.ask.", name) };
  };
  return (
    <Page title={t("surveys.title")} back={`/app/repairs/${survey.reference}`}>
      {/* What a device kept before it was told has none. */}
      <p>{survey.about ?? t("surveys.about", survey.reference)}</p>
      <Form {...form}>
        <Radios {...choice("repair")} options={survey.scores} />
        <Radios {...choice("time")} options={survey.scores} />
        <Radios {...choice("manner")} options={survey.scores} />
        <Radios {...choice("keptWord")} options={survey.keptWord} />
        <Textarea {...form.field("improve")} label={t("surveys.ask.improve")} limit={survey.limit} />
        <button class="govuk-button" type="submit">{t("surveys.send")}</button>
      </Form>
      <p><Numbered words={t("surveys.complain", landlord.value.officePhone)} /></p>
    </Page>
  );
}
