import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "../../lib/words";

interface Props {
  /** Its send was begun, and nobody heard what became of that. */
  tried?: boolean | undefined;
  go: () => Promise<void>;
}

/** Deletes a report, once its person has said so twice: nothing of it is anywhere else, unless it arrived. */
export function Drop({ tried, go }: Props) {
  const [asking, setAsking] = useState(false);
  const question = useRef<HTMLHeadingElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  const asked = useRef(false);
  useEffect(() => {
    if (asking) question.current?.focus();
    else if (asked.current) first.current?.focus();
    asked.current ||= asking;
  }, [asking]);
  if (!asking) {
    return <p><button type="button" class="govuk-button govuk-button--warning" ref={first} onClick={() => setAsking(true)}>{t("app.report.drop")}</button></p>;
  }
  return (
    <>
      <h2 class="govuk-heading-m" tabIndex={-1} ref={question}>{t("app.report.drop.sure")}</h2>
      <p>{tried ? t("app.report.drop.maybe") : t("app.report.drop.about")}</p>
      <p><button type="button" class="govuk-button govuk-button--warning" onClick={() => void go()}>{t("app.report.drop.yes")}</button></p>
      <p><button type="button" class="govuk-button govuk-button--secondary" onClick={() => setAsking(false)}>{t("app.report.drop.no")}</button></p>
    </>
  );
}
