package org.doorstep.directdebit.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.doorstep.accounts.events.PaymentTakenBack;
import org.doorstep.contact.Contact;
import org.doorstep.contact.Notice;
import org.doorstep.contact.NoticeKind;
import org.doorstep.contact.Taking;
import org.doorstep.directdebit.model.LastPart;
import org.doorstep.directdebit.model.Terms;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
import org.doorstep.platform.audit.Audit;
import org.doorstep.platform.spi.Events;
import org.doorstep.standards.Facts;
import org.doorstep.standards.Promises;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gives notice, keeps the promise of it, and writes down who did what; all in the caller's transaction. */
@Component
class Telling {

    /** The charter's promise is the scheme's usual time; what the bank has agreed to instead is told and is none of its. */
    private static final int USUAL = 10;

    private final Contact contact;
    private final Promises promises;
    private final Audit audit;
    private final Events events;
    private final Scheme scheme;
    private final Stamp stamp;

    Telling(Contact contact, Promises promises, Audit audit, Events events, Scheme scheme, Stamp stamp) {
        this.contact = contact;
        this.promises = promises;
        this.audit = audit;
        this.events = events;
        this.scheme = scheme;
        this.stamp = stamp;
    }

    /** "Notice of amount, date or frequency" before the first collection (DD-1, DD-2). */
    Mono<Void> first(CurrentUser who, StoredDebit debit, Terms terms) {
        return notice(who, NoticeKind.DIRECT_DEBIT_NOTICE, debit, terms).then(audit.record(who, "direct-debit.confirmed", debit.subject()));
    }

    Mono<Void> change(CurrentUser who, StoredDebit debit, Terms terms) {
        return notice(who, NoticeKind.DIRECT_DEBIT_CHANGE, debit, terms).then(audit.record(who, "direct-debit.changed", debit.subject()));
    }

    /** @param told whether the payer is: not of a death, and not of what they just did themselves at the bank */
    Mono<Void> ended(CurrentUser who, StoredDebit debit, boolean told) {
        // A bank may bring one back: each end is told, and none twice, since it ends under its lock.
        var notice = Notice.of(NoticeKind.DIRECT_DEBIT_ENDED, debit.owner().person(), debit.subject(), debit.reference())
                .once(NoticeKind.DIRECT_DEBIT_ENDED.code() + ":" + debit.id() + ":" + stamp.now().toEpochMilli());
        return (told ? contact.tell(who, notice) : Mono.<Void>empty()).then(audit.record(who, "direct-debit.ended", debit.subject()));
    }

    /** Somebody who stays is told that nobody pays by Direct Debit any more, of whom they share the agreement with no more than that. */
    Mono<Void> left(CurrentUser who, StoredDebit debit, String person) {
        return contact.tell(who, Notice.of(NoticeKind.DIRECT_DEBIT_LEFT, person, debit.subject(), debit.owner().accountReference())
                .once(NoticeKind.DIRECT_DEBIT_LEFT.code() + ":" + debit.id() + ":" + person));
    }

    Mono<Void> unpaid(CurrentUser who, StoredDebit debit, Money amount, LocalDate day) {
        return contact.tell(who, Notice.of(NoticeKind.DIRECT_DEBIT_UNPAID, debit.owner().person(), debit.subject(), debit.reference(),
                new Taking(amount, day, scheme.noticeDays())));
    }

    /** Whoever else has the account owes more without having done anything: they read that, and not whose Direct Debit it was. */
    Mono<Void> shared(StoredDebit debit, long seq) {
        return events.publish(new PaymentTakenBack(debit.owner().account(), debit.owner().accountReference(), seq, Optional.of(debit.owner().person())));
    }

    /**
     * What was told for a day was not taken, and is not taken later without being told anew (DD-1): once, whatever it is put down to.
     *
     * @param gone because the register did not name them
     */
    Mono<Void> missed(CurrentUser who, StoredDebit debit, Money amount, LocalDate day, boolean gone) {
        var kind = gone ? NoticeKind.DIRECT_DEBIT_NOT_NAMED : NoticeKind.DIRECT_DEBIT_MISSED;
        return contact.tell(who, Notice.of(kind, debit.owner().person(), debit.subject(), debit.reference(),
                new Taking(amount, day, scheme.noticeDays())).once(NoticeKind.DIRECT_DEBIT_MISSED.code() + ":" + debit.id() + ":" + day));
    }

    /** Nothing is taken until somebody has looked: each time it is told, since its payer thinks that they pay. */
    Mono<Void> held(CurrentUser who, StoredDebit debit) {
        var notice = Notice.of(NoticeKind.DIRECT_DEBIT_HELD, debit.owner().person(), debit.subject(), debit.reference())
                .once(NoticeKind.DIRECT_DEBIT_HELD.code() + ":" + debit.id() + ":" + stamp.now().toEpochMilli());
        return contact.tell(who, notice).then(note(who, "direct-debit.held", debit));
    }

    Mono<Void> note(CurrentUser who, String what, StoredDebit debit) {
        return audit.record(who, what, debit.subject());
    }

    /** The day from which a notice counts that is given to somebody now. */
    Mono<LocalDate> told(CurrentUser who, String person) {
        return contact.goesByPost(who, NoticeKind.DIRECT_DEBIT_CHANGE, person).map(post -> post ? scheme.servedFromTheNextDay(stamp.now()) : scheme.told(stamp.now()));
    }

    /** What the notice of terms calls itself. */
    static String once(NoticeKind kind, StoredDebit debit, Terms terms) {
        return kind.code() + ":" + debit.id() + ":" + terms.n();
    }

    /** The clock is kept when the notice is there, or the post brings it. @param left when it left the house */
    Mono<Void> left(CurrentUser who, StoredDebit debit, Terms terms, Instant left) {
        return promises.keep(who, debit.subject(), "direct-debit.change-notified", byPost(terms) ? stamp.at(scheme.served(left), 0) : left).then();
    }

    /** The day a notice counts from that left the house at a moment. */
    LocalDate told(Terms terms, Instant left) {
        return byPost(terms) ? scheme.served(left) : scheme.told(left);
    }

    private boolean byPost(Terms terms) {
        return terms.told().isAfter(scheme.told(terms.made()));
    }

    private Mono<Void> notice(CurrentUser who, NoticeKind kind, StoredDebit debit, Terms terms) {
        var then = new Taking.Then(when(terms), terms.day());
        var taking = new Taking(terms.amount(), terms.starts(), scheme.noticeDays(), Optional.of(then));
        var starts = stamp.at(terms.starts(), 0);
        return contact.tell(who, Notice.of(kind, debit.owner().person(), debit.subject(), debit.reference(), taking)
                        .once(once(kind, debit, terms)))
                .then(scheme.noticeDays() < USUAL ? Mono.empty() : promises.open(who, debit.subject(), "direct-debit.changes", Facts.none(), starts).then());
    }

    private Taking.When when(Terms terms) {
        return LastPart.is(terms) ? Taking.When.NEVER : scheme.movesEarlier() ? Taking.When.BEFORE : Taking.When.AFTER;
    }
}
