import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { follow, noLine } from "../lib/outward";
import { t } from "../lib/words";
import { Inset } from "./parts";

/**
 * Links to files, which the browser saves while the page stays: what comes of a press is said beneath them. Without a signal
 * nothing is asked for, since the browser would show a page of its own instead.
 */
export function Files({ children }: { children: ComponentChildren }) {
  const [said, say] = useState<"app.file.coming" | "app.file.away">();
  return (
    <div class="app-files" onClick={(event) => {
      const link = (event.target as Element).closest("a");
      if (!link) return;
      if (!noLine()) return say("app.file.coming");
      event.preventDefault();
      say(undefined);
      void follow(link).then((there) => there || say("app.file.away"));
    }}>
      {children}
      <div role="status">{said && <Inset>{t(said)}</Inset>}</div>
    </div>
  );
}
