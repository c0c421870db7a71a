import type { PromiseLine as Promised } from "../api/types";
import { said } from "../lib/words";
import { Numbered } from "./Numbered";

/** A promise: how it stands in a word, the sentence, and when it falls due. */
export function PromiseLine({ promise }: { promise: Promised }) {
  const state = promise.state.toLowerCase();
  return (
    <div class={`app-promise app-promise--${state}`}>
      <p><strong class={`govuk-tag govuk-tag--${promise.colour}`}>{said("layout.promise.", state)}</strong></p>
      <p>{promise.sentence}</p>
      <p><strong><Numbered words={promise.due} /></strong></p>
    </div>
  );
}
