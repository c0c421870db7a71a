import { useEffect, useRef, useState } from "preact/hooks";
import type { DraftView } from "../../api/types";
import { landlord } from "../../app/landlord";
import { useSending } from "../../lib/useSending";
import { count, t } from "../../lib/words";
import { Form } from "../../ui/Form";
import { Inset } from "../../ui/parts";
import { countdown, stopwatch } from "./countdown";

/** It is told aloud only when there is little left: a clock that keeps talking helps nobody. */
const SOON = 2;

interface Props {
  draft: DraftView;
  sentence: string;
  /** From now, as the server reckons it: a phone's clock may be wrong. */
  seconds: number;
  again: () => void;
}

/** Until when the time is kept, how many minutes that is, and once the way to have longer. */
export function Held({ draft, sentence, seconds, again }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [minutes, setMinutes] = useState(Math.ceil(seconds / 60));
  useEffect(() => {
    const { look, end } = countdown(seconds, {
      elapsed: stopwatch(),
      show: setMinutes,
      again,
      later: (run, ms) => {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
    });
    document.addEventListener("visibilitychange", look);
    return () => {
      document.removeEventListener("visibilitychange", look);
      end();
    };
  }, [seconds, again]);
  const longer = useSending({}, () => ({ path: `/api/repair-drafts/${draft.id}/hold-extension`, body: {} }), () => {
    again();
    // The button is gone: what it brought about is read next.
    box.current?.focus();
  });
  return (
    <>
      <div ref={box} tabIndex={-1}><Inset>
        <p>{sentence}</p>
        <p aria-live={minutes <= SOON ? "polite" : "off"}>{minutes > 0 ? count("app.report.left", minutes) : t("repairs.check.ranOut")}</p>
      </Inset></div>
      {draft.hold?.extendable && (
        <Form {...longer}>
          <button class="govuk-button govuk-button--secondary" type="submit">{t("repairs.check.longer", landlord.value.holdMinutes)}</button>
        </Form>
      )}
    </>
  );
}
