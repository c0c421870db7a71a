package org.doorstep.payments.service;

import java.time.LocalDate;

import org.doorstep.accounts.Accounts;
import org.doorstep.accounts.EntryType;
import org.doorstep.accounts.NewEntry;
import org.doorstep.accounts.PostOutcome;
import org.doorstep.accounts.Route;
import org.doorstep.contact.Contact;
import org.doorstep.contact.Notice;
import org.doorstep.contact.NoticeKind;
import org.doorstep.contact.Taking;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
import org.doorstep.platform.audit.Audit;
import org.doorstep.platform.web.Formats;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Puts money on the account and writes down that it did, in the caller's transaction. A payment is named by its reference
 * and a refund by its number, so the ledger itself refuses to book one twice.
 */
@Component
class CardLedger {

    static final CurrentUser SYSTEM = new CurrentUser.System("payments");
    static final String CARD = "card";
    static final String GIVEN_BACK = "card-refund";

    private final Accounts accounts;
    private final Contact contact;
    private final TakenOff off;
    private final Audit audit;

    CardLedger(Accounts accounts, Contact contact, TakenOff off, Audit audit) {
        this.accounts = accounts;
        this.contact = contact;
        this.off = off;
        this.audit = audit;
    }

    /** @return whether it is on the account now */
    Mono<Boolean> post(CardPayment payment) {
        return accounts.post(SYSTEM, payment.account(), entry(payment)).map(CardLedger::isThere);
    }

    private static NewEntry entry(CardPayment payment) {
        return NewEntry.payment(Route.CARD, payment.amount(), day(payment), CARD, payment.bookedAs());
    }

    /** What came of moving money. */
    enum Moved {
        DONE,
        /** It is not where it was, or was taken back. */
        CHANGED,
        /** The other account does not take it. */
        NOT_TAKEN
    }

    /**
     * Takes it off one account and puts it on another: two entries, that of the first taken back. In the order of the accounts' ids,
     * as everybody who holds several does.
     *
     * @param from as it was
     * @param to   as it will be
     * @param move what the reversal is called by
     */
    Mono<Moved> move(CurrentUser officer, CardPayment from, CardPayment to, CardMove move) {
        var away = away(officer, from, move).map(done -> done ? Moved.DONE : Moved.CHANGED);
        var on = accounts.post(officer, to.account(), entry(to)).map(outcome -> isThere(outcome) ? Moved.DONE : Moved.NOT_TAKEN);
        boolean inOrder = from.account().toString().compareTo(to.account().toString()) < 0;
        return (inOrder ? away : on).flatMap(first -> first != Moved.DONE ? Mono.just(first) : inOrder ? on : away);
    }

    /** Takes it off the account it is on: posting it again changes nothing, and says where it is. @return false where it is not there any more */
    Mono<Boolean> away(CurrentUser officer, CardPayment payment, CardMove move) {
        return accounts.post(SYSTEM, payment.account(), entry(payment)).ofType(PostOutcome.Again.class)
                .flatMap(there -> accounts.reverse(officer, payment.account(), there.seq(), move.why(), "card-move:" + move.id()))
                .map(CardLedger::isThere).defaultIfEmpty(false);
    }

    /** @param more given back than before; below nothing when the bank would not take a refund */
    Mono<Boolean> giveBack(CardPayment payment, Money more, LocalDate day) {
        var name = payment.reference() + "-" + (payment.refunds() + 1);
        var entry = more.owed() ? NewEntry.refund(Route.CARD, more, day, GIVEN_BACK, name)
                : NewEntry.charge(EntryType.ADJUSTMENT, more, day, GIVEN_BACK, name);
        return accounts.post(SYSTEM, payment.account(), entry).map(CardLedger::isThere);
    }

    /** What was taken is told, once. */
    Mono<Void> receipt(CardPayment payment) {
        return payment.person().isEmpty() ? Mono.empty() : contact.tell(SYSTEM,
                Notice.of(NoticeKind.CARD_PAYMENT_TAKEN, payment.person(), payment.subject(), payment.reference(),
                new Taking(payment.amount(), day(payment), 0)));
    }

    /** Whoever paid reads that it went elsewhere, each time, and of the other account nothing; whose account it was on, that it is not there any more. */
    Mono<Void> toldMoved(CardPayment from, CardPayment payment) {
        var which = payment.id() + ":" + payment.moves();
        var payer = payment.person().isEmpty() ? Mono.<Void>empty() : contact.tell(SYSTEM,
                Notice.of(NoticeKind.CARD_PAYMENT_MOVED, payment.person(), payment.subject(), payment.reference())
                        .once(NoticeKind.CARD_PAYMENT_MOVED.code() + ":" + which));
        return payer.then(off.told(from.account(), from.accountReference(), which, payment.person()));
    }

    /** Everybody whose account it was on, the payer among them, each time: what they owe went up. */
    Mono<Void> toldRecalled(CardPayment payment) {
        return off.told(payment.account(), payment.accountReference(), payment.id() + ":recalled:" + payment.moves(), "");
    }

    Mono<Void> written(CurrentUser who, String what, CardPayment payment) {
        return audit.record(who, what, payment.subject());
    }

    /** Paid on the day they paid, also where we hear of it later. */
    private static LocalDate day(CardPayment payment) {
        return payment.begun().atZone(Formats.ZONE).toLocalDate();
    }

    private static boolean isThere(PostOutcome outcome) {
        return outcome instanceof PostOutcome.Posted || outcome instanceof PostOutcome.Again;
    }
}
