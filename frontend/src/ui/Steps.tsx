import { Numbered } from "./Numbered";

/** What to do, or not to do, one thing a line; nothing where there is nothing. */
export function Steps({ heading, steps }: { heading: string; steps: string[] }) {
  return steps.length === 0 ? null : (
    <>
      <h2 class="govuk-heading-m">{heading}</h2>
      <ul class="govuk-list govuk-list--bullet">{steps.map((step) => <li key={step}><Numbered words={step} /></li>)}</ul>
    </>
  );
}
