import type { ComponentChildren } from "preact";
import type { TimelineEntry } from "../api/types";
import { t } from "../lib/words";

/** News, or something to mind, set apart from the text. */
export function Inset({ children }: { children: ComponentChildren }) {
  return <div class="govuk-inset-text">{children}</div>;
}

export function Warning({ children }: { children: ComponentChildren }) {
  return (
    <div class="govuk-warning-text">
      <span class="govuk-warning-text__icon" aria-hidden="true">!</span>
      <strong class="govuk-warning-text__text"><span class="govuk-visually-hidden">{t("layout.warning")}</span> {children}</strong>
    </div>
  );
}

/** It is done: what, and the reference to quote. The title is the page's heading. */
export function Panel({ title, body, reference }: { title: string; body?: string; reference?: string }) {
  return (
    <div class="govuk-panel govuk-panel--confirmation">
      <h1 class="govuk-panel__title">{title}</h1>
      {(body ?? reference) && (
        <div class="govuk-panel__body">
          {body}
          {reference && <><br /><strong class="app-reference">{reference}</strong></>}
        </div>
      )}
    </div>
  );
}

export interface Row {
  key: string;
  value: ComponentChildren;
  /** Where the answer is changed, and what it is called for whoever hears only the link. */
  change?: { href: string; what: string };
}

export function SummaryList({ rows }: { rows: Row[] }) {
  const some = rows.some((row) => row.change);
  return (
    <dl class="govuk-summary-list">
      {rows.map((row) => (
        <div key={row.key} class={`govuk-summary-list__row${some && !row.change ? " govuk-summary-list__row--no-actions" : ""}`}>
          <dt class="govuk-summary-list__key">{row.key}</dt>
          <dd class="govuk-summary-list__value">{row.value}</dd>
          {row.change && (
            <dd class="govuk-summary-list__actions">
              <a href={row.change.href}>{t("layout.change")}<span class="govuk-visually-hidden"> {row.change.what}</span></a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

/** What happened, the newest first, as the server put it. */
export function Timeline({ entries }: { entries: TimelineEntry[] }) {
  return (
    <ol class="app-timeline">
      {entries.map((entry, i) => (
        <li key={i}>
          <h3 class="app-timeline__title">{entry.title}</h3>
          <p class="app-timeline__when">{entry.when}</p>
          {entry.detail && <p>{entry.detail}</p>}
        </li>
      ))}
    </ol>
  );
}

/** What few want, opened by whoever does. */
export function Details({ summary, children }: { summary: string; children: ComponentChildren }) {
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary"><span class="govuk-details__summary-text">{summary}</span></summary>
      <div class="govuk-details__text">{children}</div>
    </details>
  );
}
