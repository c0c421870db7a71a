package org.doorstep.payments.service;

import java.util.List;

import org.doorstep.accounts.Accounts;
import org.doorstep.accounts.OpenAccount;
import org.doorstep.accounts.events.PaymentTakenBack;
import org.doorstep.contact.Contact;
import org.doorstep.contact.Notice;
import org.doorstep.contact.NoticeKind;
import org.doorstep.kernel.Subject;
import org.doorstep.platform.spi.EventListener;
import org.doorstep.platform.tx.Tx;
import org.doorstep.residents.Residents;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Whose account a payment was taken off again is told: what they owe went up without their doing anything. */
@Component
class TellTakenBack implements EventListener<PaymentTakenBack> {

    private final Tx tx;
    private final Accounts accounts;
    private final Residents residents;
    private final Contact contact;

    TellTakenBack(Tx tx, Accounts accounts, Residents residents, Contact contact) {
        this.tx = tx;
        this.accounts = accounts;
        this.residents = residents;
        this.contact = contact;
    }

    @Override
    public String name() {
        return "payments.taken-back";
    }

    @Override
    public Class<PaymentTakenBack> event() {
        return PaymentTakenBack.class;
    }

    @Override
    public Mono<Void> on(PaymentTakenBack back) {
        return accounts.named(CardLedger.SYSTEM, back.reference()).flatMap(this::people)
                .flatMap(people -> tx.run(Flux.fromIterable(people).concatMap(person -> contact.tell(CardLedger.SYSTEM, notice(back, person))).then()));
    }

    /** Whoever sees the account: whom its agreement names, and its holders when that is over. */
    private Mono<List<String>> people(OpenAccount account) {
        return residents.parties(CardLedger.SYSTEM, account.agreement()).map(named -> named.stream().map(party -> party.person().reference()).toList())
                .filter(people -> !people.isEmpty()).defaultIfEmpty(account.holders());
    }

    private static Notice notice(PaymentTakenBack back, String person) {
        return Notice.of(NoticeKind.PAYMENT_TAKEN_BACK, person, new Subject("account", back.account()), back.reference())
                .once(NoticeKind.PAYMENT_TAKEN_BACK.code() + ":" + back.account() + ":" + back.seq());
    }
}
