import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { t } from "../lib/words";
import { Inset } from "./parts";

/**
 * Links to files, which the browser saves while the page stays: what comes of a press is said beneath them. Without a signal
 * nothing is asked for, since the browser would show a page of its own instead.
 */
export function Files({ children }: { children: ComponentChildren }) {
  const [said, say] = useState<"app.file.coming" | "app.file.away">();
  return (
    <div onClick={(event) => {
      if (!(event.target as Element).closest("a")) return;
      if (!navigator.onLine) event.preventDefault();
      say(navigator.onLine ? "app.file.coming" : "app.file.away");
    }}>
      {children}
      <div role="status">{said && <Inset>{t(said)}</Inset>}</div>
    </div>
  );
}
