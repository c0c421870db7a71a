import type { ShareDrawing } from "../../api/types";

/** Bars beneath each other, each with its words above it, which say all there is: the drawing is for the eye alone. */
export function Bars({ drawing }: { drawing: ShareDrawing }) {
  return (
    <>
      <h2 class="govuk-heading-m">{drawing.title}</h2>
      <ul class="govuk-list">
        {drawing.bars.map(({ label, width }) => (
          <li key={label}>
            {label}<br />
            <svg aria-hidden="true" focusable="false" viewBox="0 0 1000 10" width="100%" height="16" preserveAspectRatio="none">
              <rect width={width} height="10" fill="currentColor" />
            </svg>
          </li>
        ))}
      </ul>
    </>
  );
}
