package org.doorstep.contact.service;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.doorstep.contact.ContactEntry;
import org.doorstep.contact.Inbox;
import org.doorstep.contact.MessageView;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Role;
import org.doorstep.kernel.Subject;
import org.doorstep.platform.web.Words;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads the record back to those it concerns, in their language of now. */
@Component
public class ReadContacts {

    private static final int PAGE = 20;
    private static final Set<Role> OFFICE =
            EnumSet.of(Role.AGENT, Role.SCHEDULER, Role.OFFICER, Role.MANAGER, Role.ADMINISTRATOR);

    private final ContactStore store;
    private final NoticeWords notices;
    private final Words words;
    private final MessageBook book;
    private final Clock clock;

    public ReadContacts(ContactStore store, NoticeWords notices, Words words, MessageBook book, Clock clock) {
        this.store = store;
        this.notices = notices;
        this.words = words;
        this.book = book;
        this.clock = clock;
    }

    Mono<List<ContactEntry>> timeline(CurrentUser who, Subject about, Locale locale) {
        if (!mayRead(who)) {
            return Mono.just(List.of());
        }
        return store.about(about, who.onBehalfOf(), clock.instant())
                .map(contacts -> contacts.stream().map(contact -> entry(contact, who, locale)).toList());
    }

    /** An operative is told what they need for the visit; what was said to whom is for the office. */
    private static boolean mayRead(CurrentUser who) {
        return switch (who) {
            case CurrentUser.Staff _ -> office(who);
            case CurrentUser.System _, CurrentUser.Resident _, CurrentUser.Champion _ -> true;
            case CurrentUser.Anonymous _, CurrentUser.Integration _ -> false;
        };
    }

    static boolean office(CurrentUser who) {
        return who instanceof CurrentUser.Staff staff && staff.roles().stream().anyMatch(OFFICE::contains);
    }

    Mono<Inbox> inbox(CurrentUser who, Optional<UUID> before, Locale locale) {
        return Mono.justOrEmpty(who.onBehalfOf())
                .flatMap(person -> Mono.zip(store.inbox(person, before, PAGE + 1), store.unread(person),
                        (found, unread) -> page(found, unread, locale)))
                .defaultIfEmpty(new Inbox(List.of(), 0, Optional.empty()));
    }

    Mono<MessageView> open(CurrentUser who, UUID id, Locale locale) {
        return Mono.justOrEmpty(who.onBehalfOf()).flatMap(person -> store.find(person, id)
                .filter(contact -> !contact.incoming())
                .flatMap(contact -> store.read(person, id, clock.instant())
                        .then(contact.read() ? Mono.empty() : book.settled(contact)).thenReturn(view(contact, locale))));
    }

    Mono<Long> unread(CurrentUser who) {
        return Mono.justOrEmpty(who.onBehalfOf()).flatMap(store::unread).defaultIfEmpty(0L);
    }

    private Inbox page(List<StoredContact> found, long unread, Locale locale) {
        var shown = found.stream().limit(PAGE).map(contact -> view(contact, locale)).toList();
        Optional<UUID> next = found.size() > PAGE ? Optional.of(shown.getLast().id()) : Optional.empty();
        return new Inbox(shown, unread, next);
    }

    private MessageView view(StoredContact contact, Locale locale) {
        var kind = contact.notice();
        return new MessageView(contact.id(), kind, contact.about().kind(), contact.facts().reference(),
                notices.title(kind, contact.facts(), locale), notices.paragraphs(kind, contact.facts(), locale),
                contact.at(), contact.read(), kind.hasLetter(), kind.setsVisit());
    }

    /** Old rows outlive their words: what has none of its own is still shown. "You" is the resident, and staff read who that is. */
    private String heard(String kind, CurrentUser who) {
        var key = words.has("contact.heard." + kind) ? "contact.heard." + kind : "contact.heard.other";
        return who instanceof CurrentUser.Staff && words.has(key + ".staff") ? key + ".staff" : key;
    }

    private ContactEntry entry(StoredContact contact, CurrentUser who, Locale locale) {
        var title = contact.incoming()
                ? words.t(locale, heard(contact.kind(), who))
                : notices.title(contact.notice(), contact.facts(), locale);
        var channels = contact.via().map(via -> List.of(new ContactEntry.Delivery(
                        via.name().toLowerCase(Locale.ROOT).replace('_', '-'), StoredMessage.State.SENT.code())))
                .orElseGet(() -> contact.sent().stream()
                        .map(sent -> new ContactEntry.Delivery(sent.channel(), sent.state())).toList());
        var theirs = !contact.incoming() && who.onBehalfOf().filter(contact.person()::equals).isPresent();
        return new ContactEntry(contact.id(), contact.at(), contact.incoming(), contact.kind(), title, contact.words(), channels,
                theirs && contact.notice().hasLetter(), theirs && contact.notice().givesVisit());
    }
}
