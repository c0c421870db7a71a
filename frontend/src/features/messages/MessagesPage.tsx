import { useLocation } from "preact-iso";
import type { MessagesPage as Messages } from "../../api/types";
import { useData } from "../../lib/useData";
import { useFresh } from "../../lib/useFresh";
import { t } from "../../lib/words";
import { Loaded } from "../../ui/Loaded";
import { Page } from "../../ui/Page";

/** What the reader was told, the newest first. */
export default function MessagesPage() {
  const { before = "" } = useLocation().query;
  const [messages, again] = useData<Messages>(`/api/pages/messages${before && `?before=${encodeURIComponent(before)}`}`);
  useFresh(again);
  return (
    <Loaded data={messages} title={t("contact.messages.title")} again={again}>
      {(view) => (
        <Page title={t("contact.messages.title")}>
          {view.messages.length === 0 ? <p>{t("contact.messages.none")}</p> : (
            <ul class="govuk-list">
              {view.messages.map((message) => (
                <li key={message.href}>
                  <h2 class="govuk-heading-s"><a href={`/app${message.href}`}>{message.title}</a></h2>
                  <p>{!message.read && <><strong class="govuk-tag">{t("contact.messages.unread")}</strong>{" "}</>}{message.sent}</p>
                </li>
              ))}
            </ul>
          )}
          {view.older && <p><a href={`/app${view.older}`} rel="next">{t("layout.next")}</a></p>}
        </Page>
      )}
    </Loaded>
  );
}
