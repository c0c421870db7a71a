package org.doorstep.contact.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.doorstep.contact.gateway.Outgoing;
import org.doorstep.contact.model.Channel;
import org.doorstep.contact.model.Recipient;
import org.doorstep.contact.service.ContactStore.Outbound;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Puts a message together for its channel: a text gets no letter, so no letter is drawn for it. */
@Component
public class Composer {

    private final NoticeWords words;
    private final Letters letters;
    private final Calendars calendars;
    private final ContactSettings settings;

    public Composer(NoticeWords words, Letters letters, Calendars calendars, ContactSettings settings) {
        this.words = words;
        this.letters = letters;
        this.calendars = calendars;
        this.settings = settings;
    }

    Mono<Outgoing> compose(Outbound outbound, Recipient to) {
        var contact = outbound.contact();
        var bare = new Outgoing(outbound.message().id(), to,
                words.title(contact.notice(), contact.facts(), to.language()),
                words.text(contact.notice(), contact.facts(), to.language()),
                paragraphs(outbound, to), Optional.empty(), Optional.empty());
        if (!carriesLetter(outbound)) {
            return Mono.just(bare);
        }
        return letters.of(contact, to)
                .map(letter -> new Outgoing(bare.id(), to, bare.subject(), bare.text(), bare.paragraphs(),
                        Optional.of(letter), calendars.of(contact, to.language())));
    }

    /** A letter is one; a mail has it attached when it is worth keeping; a text never carries anything. */
    private static boolean carriesLetter(Outbound outbound) {
        return switch (outbound.message().channel()) {
            case LETTER -> true;
            case EMAIL -> outbound.contact().notice().hasLetter();
            case TEXT, INBOX, PHONE -> false;
        };
    }

    /** A mail also says who writes and where to log in; no link leads to a resident's case itself. A team's leads to where it works. */
    private List<String> paragraphs(Outbound outbound, Recipient to) {
        var facts = outbound.contact().facts();
        var paragraphs = new ArrayList<>(words.paragraphs(outbound.contact().notice(), facts, to.language()));
        facts.tasks().ifPresent(tasks -> {
            paragraphs.add(words.tasks(outbound.contact().notice(), tasks, to.language()));
            paragraphs.add(words.say(to.language(), "contact.mail.team", facts) + "\n" + settings.portal() + tasks.page());
        });
        if (outbound.message().channel() == Channel.EMAIL && facts.tasks().isEmpty()) {
            paragraphs.add(words.say(to.language(), "contact.mail.footer", facts) + "\n" + settings.portal());
        }
        return List.copyOf(paragraphs);
    }
}
