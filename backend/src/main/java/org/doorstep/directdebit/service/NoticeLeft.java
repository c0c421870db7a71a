package org.doorstep.directdebit.service;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

import org.doorstep.contact.Contact;
import org.doorstep.contact.NoticeFate;
import org.doorstep.contact.NoticeFate.State;
import org.doorstep.contact.NoticeFate.Why;
import org.doorstep.contact.NoticeKind;
import org.doorstep.contact.events.NoticeSettled;
import org.doorstep.directdebit.model.Terms;
import org.doorstep.platform.spi.EventListener;
import org.doorstep.platform.tx.Tx;
import org.doorstep.platform.web.Formats;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A notice left the house, or did not: "notice of 10 working days before any change" (rules.md DD-1). By terms whose notice was not there in time
 * nothing is taken, and somebody sees it; the promise is kept when it is there (backend/docs/adr/0137).
 */
@Component("directDebitNoticeLeft")
class NoticeLeft implements EventListener<NoticeSettled> {

    private static final String LATE = "late";

    private final Tx tx;
    private final DebitStore debits;
    private final Contact contact;
    private final Telling telling;
    private final Gathering.Days days;

    NoticeLeft(Tx tx, DebitStore debits, Contact contact, Telling telling, Gathering.Days days) {
        this.tx = tx;
        this.debits = debits;
        this.contact = contact;
        this.telling = telling;
        this.days = days;
    }

    @Override
    public String name() {
        return "direct-debit.notice-left";
    }

    @Override
    public Class<NoticeSettled> event() {
        return NoticeSettled.class;
    }

    @Override
    public Mono<Void> on(NoticeSettled settled) {
        var kind = NoticeKind.of(settled.kind());
        return settled.subjectKind().equals(StoredDebit.SUBJECT) ? tx.run(debits.lock(settled.subject()).flatMap(debit -> look(debit, kind))) : Mono.empty();
    }

    private Mono<Void> look(StoredDebit debit, NoticeKind kind) {
        return contact.tellings(Gathering.SYSTEM, debit.subject(), kind).flatMapIterable(tellings -> tellings)
                .concatMap(told -> Flux.fromIterable(debit.terms()).filter(terms -> Telling.once(kind, debit, terms).equals(told.once()) && isToCome(terms))
                        .concatMap(terms -> judge(debit, terms, told))).then();
    }

    /** What has begun was judged when it had not: a message of long ago that is opened today undoes nothing that is taken. */
    private boolean isToCome(Terms terms) {
        return terms.starts().isAfter(LocalDate.ofInstant(days.stamp().now(), Formats.ZONE));
    }

    /** Of two that are to come the newest keeps the promise: there is one of both. */
    private Mono<Void> judge(StoredDebit debit, Terms terms, NoticeFate.Telling told) {
        var fate = told.fate();
        var read = told.opened() && terms.change().isEmpty();
        return fate.state() == State.WAITING ? Mono.empty()
                : debits.untold(debit.id(), terms.n(), read ? Optional.empty() : untold(terms, fate), days.stamp().id(), days.stamp().now())
                        .then(there(terms, fate) && terms.n() == debit.latest().n() ? telling.left(Gathering.SYSTEM, debit, terms, fate.at()) : Mono.empty());
    }

    private Optional<String> untold(Terms terms, NoticeFate fate) {
        if (there(terms, fate)) {
            return days.scheme().noticed(telling.told(terms, fate.at())).isAfter(terms.starts()) ? Optional.of(LATE) : Optional.empty();
        }
        return Optional.of(fate.why().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** Whoever chose the terms here has read them here, where no other way of theirs is known. */
    private static boolean there(Terms terms, NoticeFate fate) {
        return fate.state() == State.SENT || fate.why() == Why.NO_WAY && terms.change().isEmpty();
    }
}
