package org.doorstep.contact.web;

import java.util.List;
import java.util.Optional;

import org.doorstep.contact.Inbox;
import org.doorstep.platform.web.PageContext;

/**
 * The list of messages, finished for its template.
 *
 * @param older address of the older ones, if there are any
 */
public record MessagesPage(List<MessageLine> messages, Optional<String> older) {

    /** @param sent when it was sent, as a sentence */
    public record MessageLine(String href, String title, String sent, boolean read) {}

    static MessagesPage of(PageContext page, Inbox inbox) {
        return new MessagesPage(inbox.messages().stream().map(message -> new MessageLine("/messages/" + message.id(), message.title(),
                        page.t("contact.messages.sent", page.dateTime(message.at())), message.read())).toList(),
                inbox.next().map(id -> "/messages?before=" + id));
    }
}
