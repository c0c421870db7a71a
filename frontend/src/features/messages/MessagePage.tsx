import { useRoute } from "preact-iso";
import type { MessagePage as Message } from "../../api/types";
import { useData } from "../../lib/useData";
import { t } from "../../lib/words";
import { Lead } from "../../ui/Lead";
import { Loaded } from "../../ui/Loaded";
import { Numbered } from "../../ui/Numbered";
import { Page } from "../../ui/Page";

/** One message. Letters, calendar files and what only the light pages have are the server's own. */
export default function MessagePage() {
  const { id } = useRoute().params as { id: string };
  const [message, again] = useData<Message>(`/api/pages/messages/${id}`);
  return (
    <Loaded data={message} title={t("contact.messages.title")} again={again}>
      {(view) => (
        <Page title={view.title} back="/app/messages">
          <p>{view.sent}</p>
          {view.paragraphs.map((paragraph) => <p key={paragraph}><Numbered words={paragraph} /></p>)}
          <ul class="govuk-list">
            {view.links.map(({ text, href }) => <li key={href}><Lead href={href}>{text}</Lead></li>)}
          </ul>
        </Page>
      )}
    </Loaded>
  );
}
