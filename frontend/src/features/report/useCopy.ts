import { useLocation } from "preact-iso";
import { useEffect } from "preact/hooks";
import type { Data } from "../../lib/useData";
import { reports } from "./outbox";
import { isThere } from "./report";
import { noSignal } from "./step";

/** Where the server's draft cannot be read for want of a signal, the copy on this phone is gone on with, if it has one. */
export function useCopy(draft: string, read: Data<unknown>): void {
  const { route } = useLocation();
  const copy = reports.value.find((report) => report.draft === draft && isThere(report));
  const away = read.state === "refused" && noSignal(read.problem);
  useEffect(() => {
    if (copy && away) route(`/app/repairs/report/${copy.id}`, true);
  }, [copy?.id, away]);
}
