package org.doorstep.payments.service;

import java.time.Clock;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Ids;
import org.doorstep.payments.model.GiveBack;
import org.doorstep.payments.provider.PaymentSettings;
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
    private final Made made;

    RefundAsking(Tx tx, CardRefundStore refunds, CardLedger books, Later later, Made made) {
        this.tx = tx;
        this.refunds = refunds;
        this.books = books;
        this.later = later;
        this.made = made;
    }

    /** What is written down: beyond the landlord's limit only that it is wanted, until another officer agrees. */
    @Component("cardRefundMade")
    record Made(PaymentSettings settings, Ids ids, Clock clock) {

        CardRefund of(CurrentUser officer, CardPayment payment, GiveBack wanted) {
            var all = payment.refunded().plus(wanted.amount());
            return new CardRefund(ids.next(), payment.id(), wanted.amount(), wanted.available(),
                    all.pence() > settings.alone() ? CardRefund.State.WANTED : CardRefund.State.ASKED, officer.actor(), name(officer), clock.instant());
        }

        private static String name(CurrentUser officer) {
            return officer instanceof CurrentUser.Staff staff ? staff.name() : "";
        }
    }

    /** Empty while another refund of the payment is under way, or waits for a second officer. */
    Mono<CardRefund> ask(CurrentUser officer, CardPayment payment, GiveBack wanted) {
        return Mono.defer(() -> {
            var refund = made.of(officer, payment, wanted);
            boolean alone = refund.state() == CardRefund.State.ASKED;
            return tx.run(refunds.ask(refund).filter(first -> first).flatMap(_ -> (alone ? finish(refund, payment) : Mono.<Void>empty())
                    .then(books.written(officer, alone ? "card-payment.refund-asked" : "card-payment.refund-wanted", payment))
                    .thenReturn(refund)));
        });
    }

    /** The jobs that finish it whoever dies, and look again after days: a bank may not take it. */
    Mono<Void> finish(CardRefund refund, CardPayment payment) {
        return later.refund(refund).then(later.afterRefund(payment, refund.id()));
    }
}
