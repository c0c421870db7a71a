import { useLocation, useRoute } from "preact-iso";
import { useEffect } from "preact/hooks";
import type { DraftView } from "../../api/types";
import { useData } from "../../lib/useData";
import { t } from "../../lib/words";
import { Loaded } from "../../ui/Loaded";
import { HereSteps } from "./LazyHere";
import { isHere } from "./report";
import { address } from "./step";
import { useCopy } from "./useCopy";

/** On to the first step not answered. */
export default function DraftPage() {
  const { id } = useRoute().params as { id: string };
  return isHere(id) ? <HereSteps id={id} /> : <OfTheServer id={id} />;
}

function OfTheServer({ id }: { id: string }) {
  const { route } = useLocation();
  const [draft, again] = useData<DraftView>(`/api/repair-drafts/${id}`);
  useEffect(() => {
    if (draft.state === "here") route(address(`/app/repairs/report/${id}`, draft.value.next, draft.value.question), true);
  }, [draft.state]);
  useCopy(id, draft);
  return <Loaded data={draft} title={t("app.loading")} again={again}>{() => null}</Loaded>;
}
