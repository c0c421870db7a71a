package org.doorstep.payments.service;

import java.time.Clock;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Ids;
import org.doorstep.payments.model.GiveBack;
import org.doorstep.platform.tx.Tx;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes down what is to go back before anybody is asked to send it, with the job that finishes it whoever dies. */
@Component
class RefundAsking {

    private final Tx tx;
    private final CardRefundStore refunds;
    private final CardLedger books;
    private final Later later;
    private final Ids ids;
    private final Clock clock;

    RefundAsking(Tx tx, CardRefundStore refunds, CardLedger books, Later later, Ids ids, Clock clock) {
        this.tx = tx;
        this.refunds = refunds;
        this.books = books;
        this.later = later;
        this.ids = ids;
        this.clock = clock;
    }

    /** Empty while another refund of the payment is under way. */
    Mono<CardRefund> ask(CurrentUser officer, CardPayment payment, GiveBack wanted) {
        return Mono.defer(() -> {
            var refund = new CardRefund(ids.next(), payment.id(), wanted.amount(), wanted.available(), CardRefund.State.ASKED,
                    officer.actor(), clock.instant());
            return tx.run(refunds.ask(refund).filter(first -> first).flatMap(_ -> later.refund(refund)
                    .then(later.afterRefund(payment, refund.id()))
                    .then(books.written(officer, "card-payment.refund-asked", payment))
                    .thenReturn(refund)));
        });
    }
}
