import { useRoute } from "preact-iso";
import type { SurveyPage as Survey } from "../../api/types";
import { useData } from "../../lib/useData";
import { t } from "../../lib/words";
import { Loaded } from "../../ui/Loaded";
import { Ask } from "./Ask";
import { Thanks } from "./Thanks";

/** How a repair went: asked once, thanked for after. */
export default function SurveyPage() {
  const { reference } = useRoute().params as { reference: string };
  const [survey, again] = useData<Survey>(`/api/pages/surveys/${reference}`);
  return (
    <Loaded data={survey} title={t("surveys.title")} again={again}>
      {(view) => (view.answered ? <Thanks survey={view} /> : <Ask survey={view} again={again} />)}
    </Loaded>
  );
}
