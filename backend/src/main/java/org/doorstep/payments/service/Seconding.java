package org.doorstep.payments.service;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import org.doorstep.payments.RefundOutcome;
import org.doorstep.payments.WantedRefund;
import org.doorstep.platform.tx.Tx;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The second officer of a large refund: agrees, and it is sent; or does not, and nothing is. Whoever wanted it can only take it back. */
@Component
class Seconding {

    private final Tx tx;
    private final CardRefundStore refunds;
    private final RefundAsking asking;
    private final Refunding refunding;
    private final CardLedger books;
    private final Clock clock;

    Seconding(Tx tx, CardRefundStore refunds, RefundAsking asking, Refunding refunding, CardLedger books, Clock clock) {
        this.tx = tx;
        this.refunds = refunds;
        this.asking = asking;
        this.refunding = refunding;
        this.books = books;
        this.clock = clock;
    }

    /** @param waiting whether giving back is under way */
    record Standing(boolean waiting, Optional<WantedRefund> wanted) {}

    Mono<Standing> of(CurrentUser reader, CardPayment payment) {
        return Mono.zip(refunds.waiting(payment.id()), refunds.wanted(payment.id()).map(refund -> Optional.of(view(reader, refund))).defaultIfEmpty(Optional.empty()),
                Standing::new);
    }

    private static WantedRefund view(CurrentUser reader, CardRefund refund) {
        return new WantedRefund(refund.id(), refund.amount(), refund.name(), refund.at(), refund.by().equals(reader.actor()));
    }

    /** What another one that is there already makes of a refund that was not taken: it waits for the second, or for the provider. */
    Mono<RefundOutcome> instead(CardPayment payment) {
        return refunds.wanted(payment.id()).<RefundOutcome>map(refund -> new RefundOutcome.Second(refund.amount())).defaultIfEmpty(new RefundOutcome.Waiting());
    }

    /** @param fields {@code refund}, the one that was read, and {@code agree}: {@code yes} or {@code no} */
    Mono<RefundOutcome> decide(CurrentUser staff, CardPayment payment, Map<String, String> fields) {
        return refunds.wanted(payment.id()).filter(refund -> refund.id().toString().equals(fields.getOrDefault("refund", "")))
                .flatMap(refund -> switch (fields.getOrDefault("agree", "")) {
                    case "yes" -> refund.by().equals(staff.actor()) ? Mono.<RefundOutcome>just(new RefundOutcome.Second(refund.amount())) : agree(staff, payment, refund);
                    case "no" -> drop(staff, payment, refund);
                    default -> Mono.<RefundOutcome>just(new RefundOutcome.Wrong(List.of(Problem.of("agree", "payments.second.missing"))));
                }).defaultIfEmpty(new RefundOutcome.Changed());
    }

    private Mono<RefundOutcome> agree(CurrentUser staff, CardPayment payment, CardRefund refund) {
        return tx.run(refunds.second(refund.id(), staff.actor(), clock.instant()).filter(first -> first)
                        .flatMap(_ -> asking.finish(refund, payment).then(books.written(staff, "card-payment.refund-seconded", payment)).thenReturn(refund)))
                .flatMap(agreed -> refunding.carryOut(agreed, payment))
                .defaultIfEmpty(new RefundOutcome.Changed());
    }

    private Mono<RefundOutcome> drop(CurrentUser staff, CardPayment payment, CardRefund refund) {
        return tx.run(refunds.drop(refund.id(), staff.actor(), clock.instant()).filter(first -> first)
                        .flatMap(_ -> books.written(staff, "card-payment.refund-dropped", payment).<RefundOutcome>thenReturn(new RefundOutcome.Dropped())))
                .defaultIfEmpty(new RefundOutcome.Changed());
    }
}
