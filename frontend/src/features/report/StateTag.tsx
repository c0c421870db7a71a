import { said } from "../../lib/words";
import type { State } from "./report";

const colours: Record<State, string> = { begun: "grey", waiting: "yellow", sent: "green", needs: "orange" };

export function StateTag({ state }: { state: State }) {
  return <strong class={`govuk-tag govuk-tag--${colours[state]}`}>{said("app.report.state.", state)}</strong>;
}
