import type { Chart } from "../../api/types";

/** The line as the server drew it, in the colour of the text: seen in forced colours and in the dark too. */
export function Drawing({ chart: { line, width, height, title, top, foot, first, last, about } }: { chart: Chart }) {
  return (
    <>
      <p class="app-scale"><span>{top}</span></p>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby="chart-title chart-about" fill="none" stroke="currentColor">
        <title id="chart-title">{title}</title>
        <desc id="chart-about">{about[0]}</desc>
        <path d={`M0 ${line.zero}H${width}`} stroke-dasharray="4" />
        <path d={line.path} stroke-width={2} />
      </svg>
      <p class="app-scale"><span>{first}</span><span>{foot}</span><span>{last}</span></p>
      <p>{[title, ...about].join(" ")}</p>
    </>
  );
}
