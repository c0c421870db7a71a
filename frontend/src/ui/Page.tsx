import { createContext, type ComponentChildren } from "preact";
import { useContext, useEffect, useRef, useState } from "preact/hooks";
import type { FieldProblem } from "../api/problem";
import { landlord } from "../app/landlord";
import { arrived } from "../app/navigation";
import { t } from "../lib/words";
import { ErrorSummary } from "./ErrorSummary";
import { Kept, OldPage } from "./Kept";

interface Props {
  title: string;
  /** What it is of, above the heading. */
  caption?: string;
  /** One step back; the browser's own button does the same. */
  back?: string | undefined;
  /** Whether the page shows its own heading; else it comes from a form's label. */
  heading?: boolean;
  problems?: FieldProblem[];
  /** Whether it stands where another page cannot be shown: that is told from the page itself in every language. */
  instead?: boolean;
  children: ComponentChildren;
}

/** What has the focus, or had it last. */
let held: EventTarget | null = null;

/** How a form of the page tells what was wrong: it is said once, above everything else. */
export const Wrong = createContext<(problems: FieldProblem[]) => void>(() => undefined);

/**
 * Every page of the app: its title, the way back, what is wrong, the content. Coming from another page of the app the
 * focus goes to the heading, as a browser's own page load would start there, or to what is wrong.
 */
export function Page({ title, caption, back, heading = true, problems: told = [], instead, children }: Props) {
  const [sent, tell] = useState<FieldProblem[]>([]);
  const old = useContext(OldPage);
  const problems = sent.length > 0 ? sent : told;
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    document.title = `${problems.length ? t("layout.errorTitle", title) : title} – ${landlord.value?.name ?? ""}`;
  }, [title, problems.length > 0]);
  useEffect(() => {
    if (arrived()) begin(main.current, ARRIVING);
  }, []);
  useEffect(() => {
    // What had the focus went with what it did: a photo's button with its photo, "Try again" with the page that was not to be had.
    if (held instanceof Node && !held.isConnected && document.activeElement === document.body) begin(main.current);
  });
  return (
    <div class="govuk-width-container">
      {back && (
        <nav aria-label={t("layout.backNav")}>
          <a href={back} class="govuk-back-link">{t("layout.back")}</a>
        </nav>
      )}
      <main class="govuk-main-wrapper" id="main-content" data-instead={instead} ref={main} onFocusIn={({ target }) => { held = target; }}>
        <div class="govuk-grid-row">
          <div class="govuk-grid-column-two-thirds">
            {problems.length > 0 && <ErrorSummary problems={problems} />}
            {caption && <span class="govuk-caption-l">{caption}</span>}
            {heading && <h1 class="govuk-heading-l">{title}</h1>}
            {old && <Kept {...old} />}
            <Wrong.Provider value={tell}>{children}</Wrong.Provider>
          </div>
        </div>
      </main>
    </div>
  );
}

/** What is wrong, where a page comes with it: it stands before the heading. */
export const ARRIVING = ".govuk-error-summary, h1";

/** The focus goes to the heading, or to what else a page begins with for whoever arrives. */
export function begin(main: Pick<HTMLElement, "querySelector" | "setAttribute" | "focus"> | null, at = "h1"): void {
  const first = main?.querySelector<HTMLElement>(at) ?? main;
  first?.setAttribute("tabindex", "-1");
  first?.focus();
}
