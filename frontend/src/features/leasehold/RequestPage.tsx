import type { RequestPage as Request } from "../../api/types";
import { useFresh } from "../../lib/useFresh";
import { usePage } from "../../lib/usePage";
import { t } from "../../lib/words";
import { Loaded } from "../../ui/Loaded";
import { Page } from "../../ui/Page";
import { Asked } from "./Asked";

/** One thing that was asked; its answer is heard when it comes. */
export default function RequestPage() {
  const [request, again] = usePage<Request>();
  useFresh(again);
  return (
    <Loaded data={request} title={t("leasehold.link.requests")} again={again}>
      {(view) => (
        <Page title={view.request.title} back={`/app${view.back}`}>
          <div role="status"><Asked request={view.request} /></div>
        </Page>
      )}
    </Loaded>
  );
}
