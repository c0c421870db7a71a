package org.doorstep.payments.service;

import java.time.Clock;

import org.doorstep.accounts.AccountCard;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Ids;
import org.doorstep.payments.model.Wanted;
import org.doorstep.platform.tx.Tx;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Writes a payment down before anybody is asked for money, with the look that will find out what came of it. */
@Component
class Beginning {

    private static final String PREFIX = "PAY";

    private final Tx tx;
    private final CardPaymentStore payments;
    private final CardLedger books;
    private final Later later;
    private final Ids ids;
    private final Clock clock;

    Beginning(Tx tx, CardPaymentStore payments, CardLedger books, Later later, Ids ids, Clock clock) {
        this.tx = tx;
        this.payments = payments;
        this.books = books;
        this.later = later;
        this.ids = ids;
        this.clock = clock;
    }

    /** A new payment; or the one that the same form, or another tap for the same amount, began before. */
    Mono<CardPayment> begin(CurrentUser.Resident payer, AccountCard account, Wanted wanted) {
        return Mono.defer(() -> {
            var payment = CardPayment.begun(ids.next(), ids.reference(PREFIX).value(), payer.person(), account.id(), account.reference(),
                    wanted.amount(), wanted.once().orElseGet(ids::next), clock.instant());
            return tx.run(payments.begin(payment).flatMap(first -> first ? written(payer, payment) : payments.like(payment)));
            // Over in the moment between the two questions: there is room for a new one now.
        }).repeatWhenEmpty(2, times -> times);
    }

    private Mono<CardPayment> written(CurrentUser.Resident payer, CardPayment payment) {
        return later.first(payment)
                .then(books.written(payer, "card-payment.begun", payment))
                .then(payments.besides(payment))
                .flatMap(others -> Flux.fromIterable(others).concatMap(later::stop).then())
                .thenReturn(payment);
    }
}
