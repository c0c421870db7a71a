import { createContext } from "preact";
import { useAloud } from "../lib/aloud";
import { dateTime } from "../lib/format";
import { t } from "../lib/words";
import { Inset } from "./parts";

/** Of a page that is from before: when it was so, as an instant, and how it is asked for anew. */
export interface Old {
  at: string;
  again: () => void;
}

/** What `Loaded` knows of the page inside it, which says so. */
export const OldPage = createContext<Old | undefined>(undefined);

/** What follows is from before the signal was lost. */
export function Kept({ at, again }: Old) {
  const words = t("app.offline", dateTime(at));
  useAloud(words);
  return (
    <Inset>
      <p>{words}</p>
      <button type="button" class="govuk-button govuk-button--secondary" onClick={again}>{t("app.again")}</button>
    </Inset>
  );
}
