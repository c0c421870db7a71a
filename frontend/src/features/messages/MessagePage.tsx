import { useRoute } from "preact-iso";
import type { MessagePage as Message } from "../../api/types";
import { useData } from "../../lib/useData";
import { t } from "../../lib/words";
import { Loaded } from "../../ui/Loaded";
import { Page } from "../../ui/Page";

/** One message. Letters and calendar files are the browser's to show. */
export default function MessagePage() {
  const { id } = useRoute().params as { id: string };
  const [message, again] = useData<Message>(`/api/pages/messages/${id}`);
  return (
    <Loaded data={message} title={t("contact.messages.title")} again={again}>
      {(view) => (
        <Page title={view.title} back="/app/messages">
          <p>{view.sent}</p>
          {view.paragraphs.map((paragraph) => <p key={paragraph}>{paragraph}</p>)}
          <ul class="govuk-list">
            {view.links.map(({ text, href, file }) => (
              <li key={href}>{file ? <a href={href} rel="external">{text}</a> : <a href={`/app${href}`}>{text}</a>}</li>
            ))}
          </ul>
        </Page>
      )}
    </Loaded>
  );
}
