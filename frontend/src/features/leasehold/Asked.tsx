import type { RequestLine } from "../../api/types";
import { t } from "../../lib/words";
import { Lead } from "../../ui/Lead";
import { Inset } from "../../ui/parts";
import { PromiseLine } from "../../ui/PromiseLine";
import { Rows } from "../../ui/Rows";

/** What was asked, what was answered, and what is promised about it. */
export function Asked({ request: { about, words, promises, answer, seeing, charges } }: { request: RequestLine }) {
  return (
    <>
      {/* On a page that the device kept before it is a sentence. */}
      {typeof about === "string" ? <p>{about}</p> : <Rows rows={about} />}
      {words.map((line, i) => <p key={i}>{line}</p>)}
      {answer.length > 0 && (
        <>
          <Inset>
            <p><strong>{t("leasehold.our")}</strong></p>
            {[...answer, ...seeing].map((line, i) => <p key={i}>{line}</p>)}
          </Inset>
          {charges && <p class="app-action"><Lead href={charges}>{t("leasehold.link.spent")}</Lead></p>}
        </>
      )}
      {promises.map((promise) => <PromiseLine key={promise.sentence} promise={promise} />)}
    </>
  );
}
