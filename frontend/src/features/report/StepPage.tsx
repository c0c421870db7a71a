import { useRoute } from "preact-iso";
import { HereSteps } from "./LazyHere";
import { ServerSteps } from "./ServerSteps";
import { isHere } from "./report";

/** One step of a report: of one that the server keeps, or of one kept on the phone until there is a signal. */
export default function StepPage() {
  const { id, step } = useRoute().params as { id: string; step: string };
  return isHere(id) ? <HereSteps id={id} step={step} /> : <ServerSteps id={id} step={step} />;
}
