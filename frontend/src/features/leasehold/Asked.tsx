import type { RequestLine } from "../../api/types";
import { t } from "../../lib/words";
import { Lead } from "../../ui/Lead";
import { Inset } from "../../ui/parts";
import { PromiseLine } from "../../ui/PromiseLine";

/** What was asked, what is promised about it and what was answered. */
export function Asked({ request: { about, words, promises, answer, seeing, charges } }: { request: RequestLine }) {
  return (
    <>
      <p>{about}</p>
      {words.map((line, i) => <p key={i}>{line}</p>)}
      {promises.map((promise) => <PromiseLine key={promise.sentence} promise={promise} />)}
      {answer.length > 0 && (
        <>
          <Inset>
            <p><strong>{t("leasehold.our")}</strong></p>
            {[...answer, ...seeing].map((line, i) => <p key={i}>{line}</p>)}
          </Inset>
          {charges && <p class="app-action"><Lead href={charges}>{t("leasehold.link.spent")}</Lead></p>}
        </>
      )}
    </>
  );
}
