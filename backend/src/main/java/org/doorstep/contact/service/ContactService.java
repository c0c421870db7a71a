package org.doorstep.contact.service;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.doorstep.contact.CallView;
import org.doorstep.contact.Contact;
import org.doorstep.contact.ContactEntry;
import org.doorstep.contact.Inbox;
import org.doorstep.contact.Incoming;
import org.doorstep.contact.MessageView;
import org.doorstep.contact.Notice;
import org.doorstep.contact.NoticeFate;
import org.doorstep.contact.NoticeKind;
import org.doorstep.contact.TeamNotice;
import org.doorstep.contact.gateway.Outgoing;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Subject;
import org.doorstep.platform.tx.Tx;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** The face: each method is one use case. */
@Service
class ContactService implements Contact {

    private final Tx tx;
    private final TellPeople telling;
    private final ReadContacts reading;
    private final OwnDocuments documents;
    private final Calls calls;
    private final Fates fates;

    ContactService(Tx tx, TellPeople telling, ReadContacts reading, OwnDocuments documents, Calls calls, Fates fates) {
        this.tx = tx;
        this.telling = telling;
        this.reading = reading;
        this.documents = documents;
        this.calls = calls;
        this.fates = fates;
    }

    @Override
    public Mono<Void> tell(CurrentUser who, Notice notice) {
        return tx.run(telling.tell(who, notice));
    }

    @Override
    public Mono<Boolean> tellTeam(CurrentUser who, TeamNotice notice) {
        return tx.run(telling.tell(who, notice));
    }

    @Override
    public Mono<Boolean> goesByPost(CurrentUser who, NoticeKind kind, String person) {
        return telling.goesByPost(kind, person);
    }

    @Override
    public Mono<Boolean> leavesTheHouse(CurrentUser who, NoticeKind kind, String person) {
        return telling.leavesTheHouse(kind, person);
    }

    @Override
    public Mono<Void> heard(CurrentUser who, Incoming incoming) {
        return tx.run(telling.heard(who, incoming));
    }

    @Override
    public Mono<List<ContactEntry>> timeline(CurrentUser who, Subject about, Locale locale) {
        return reading.timeline(who, about, locale);
    }

    @Override
    public Mono<List<NoticeFate>> fates(CurrentUser who, Subject about, NoticeKind kind) {
        return fates.of(who, about, kind);
    }

    @Override
    public Mono<List<NoticeFate.Telling>> tellings(CurrentUser who, Subject about, NoticeKind kind) {
        return fates.each(who, about, kind);
    }

    @Override
    public Mono<Void> sendAgain(CurrentUser who, Subject about, Set<NoticeKind> kinds) {
        return tx.run(telling.sendAgain(about, kinds));
    }

    @Override
    public Mono<List<CallView>> calls(CurrentUser who, Locale locale) {
        return calls.list(who, locale);
    }

    @Override
    public Mono<Boolean> rang(CurrentUser who, UUID message) {
        return tx.run(calls.rang(who, message));
    }

    @Override
    public Mono<Inbox> inbox(CurrentUser who, Optional<UUID> before, Locale locale) {
        return reading.inbox(who, before, locale);
    }

    @Override
    public Mono<MessageView> open(CurrentUser who, UUID id, Locale locale) {
        return tx.run(reading.open(who, id, locale));
    }

    @Override
    public Mono<Long> unread(CurrentUser who) {
        return reading.unread(who);
    }

    @Override
    public Mono<byte[]> letter(CurrentUser who, UUID id) {
        return documents.letter(who, id).map(Outgoing.Letter::pdf);
    }

    @Override
    public Mono<String> calendar(CurrentUser who, UUID id) {
        return documents.calendar(who, id);
    }
}
