package org.doorstep.payments.service;

import java.util.List;
import java.util.UUID;

import org.doorstep.accounts.Accounts;
import org.doorstep.accounts.OpenAccount;
import org.doorstep.contact.Contact;
import org.doorstep.contact.Notice;
import org.doorstep.contact.NoticeKind;
import org.doorstep.kernel.Subject;
import org.doorstep.residents.Residents;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tells those whose account a payment was taken off again: what they owe went up without their doing anything. */
@Component
class TakenOff {

    private final Accounts accounts;
    private final Residents residents;
    private final Contact contact;

    TakenOff(Accounts accounts, Residents residents, Contact contact) {
        this.accounts = accounts;
        this.residents = residents;
        this.contact = contact;
    }

    /**
     * In the caller's transaction.
     *
     * @param account   its inner id
     * @param reference what people call it
     * @param which     what the payment and its going are called by: each of them reads of that once
     * @param known     who reads of it otherwise; empty where nobody does
     */
    Mono<Void> told(UUID account, String reference, String which, String known) {
        return accounts.named(CardLedger.SYSTEM, reference).flatMap(this::people)
                .flatMapMany(Flux::fromIterable).filter(person -> !person.equals(known))
                .concatMap(person -> contact.tell(CardLedger.SYSTEM, Notice.of(NoticeKind.PAYMENT_TAKEN_BACK, person, new Subject("account", account), reference)
                        .once(NoticeKind.PAYMENT_TAKEN_BACK.code() + ":" + which))).then();
    }

    /** Whoever sees the account: whom its agreement names, and its holders when that is over. */
    private Mono<List<String>> people(OpenAccount account) {
        return residents.parties(CardLedger.SYSTEM, account.agreement()).map(named -> named.stream().map(party -> party.person().reference()).toList())
                .filter(people -> !people.isEmpty()).defaultIfEmpty(account.holders());
    }
}
