package org.doorstep.payments.service;

import java.util.stream.Stream;
import org.doorstep.accounts.Booked;
import org.doorstep.accounts.Books;
import org.doorstep.kernel.CurrentUser;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Every payment that is said to be on its account, and what of it was given back, for the ledger's nightly proof. */
@Component
class CardBooks implements Books {

    private final CardPaymentStore payments;

    CardBooks(CardPaymentStore payments) {
        this.payments = payments;
    }

    @Override
    public Flux<Booked> booked(CurrentUser job) {
        return job instanceof CurrentUser.System ? payments.taken().flatMapIterable(payment -> Stream.of(
                        new Booked(payment.account(), CardLedger.CARD, payment.bookedAs(), payment.amount().negated()),
                        new Booked(payment.account(), CardLedger.GIVEN_BACK, payment.reference(), payment.refunded()))
                .filter(each -> each.source().equals(CardLedger.CARD) || payment.refunds() > 0).toList()) : Flux.empty();
    }
}
