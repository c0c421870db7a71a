import { createContext } from "preact";
import { useAloud } from "../lib/aloud";
import { dateTime } from "../lib/format";
import { t } from "../lib/words";
import { Inset } from "./parts";

/** Of a page that is from before: when it was so, as an instant, how it is asked for anew, and how many presses have come to nothing. */
export interface Old {
  at: string;
  again: () => void;
  tries: number;
}

/** What `Loaded` knows of the page inside it, which says so. */
export const OldPage = createContext<Old | undefined>(undefined);

/** What follows is from before the signal was lost. */
export function Kept({ at, again, tries }: Old) {
  const words = t("app.offline", dateTime(at)) + (tries ? ` ${t("app.offline.still")}` : "");
  // Words that are the same are not read again: a space at their end makes them others.
  useAloud(words + "\u00a0".repeat(tries % 2));
  return (
    <Inset>
      <p>{words}</p>
      <button type="button" class="govuk-button govuk-button--secondary" onClick={again}>{t("app.again")}</button>
    </Inset>
  );
}
