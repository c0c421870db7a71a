package org.doorstep.payments.service;

import java.util.Optional;

import org.doorstep.kernel.Money;
import org.doorstep.payments.NextPage;
import org.doorstep.payments.PaymentState;
import org.doorstep.payments.PaymentView;
import org.doorstep.payments.PaymentView.Standing;
import org.doorstep.payments.provider.Looked;
import org.doorstep.payments.provider.PaymentProvider;
import org.doorstep.platform.tx.Collisions;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Asks the provider about a payment and settles it by the answer: the only way by which we come to know anything. */
@Component
class Looking {

    /**
     * @param payment as it is now
     * @param heard   whether the provider answered, and the account was free to be booked on
     * @param next    where the payer can go on
     * @param refundable what the provider would give back now; ours where it was not asked
     * @param away       whether it may be heard later: it did not answer, or the account was not free
     */
    record Found(CardPayment payment, boolean heard, Optional<NextPage> next, Money refundable, boolean away) {

        PaymentView view() {
            return Looking.view(payment, standing());
        }

        private Standing standing() {
            return payment.open() && !heard ? Standing.UNKNOWN : Looking.standing(payment.state());
        }
    }

    private final PaymentProvider provider;
    private final Settling settling;

    Looking(PaymentProvider provider, Settling settling) {
        this.provider = provider;
        this.settling = settling;
    }

    Mono<Found> look(CardPayment payment) {
        return payment.provider().isEmpty() ? Mono.just(new Found(payment, true, Optional.empty(), payment.left(), false))
                : provider.find(payment.provider().get()).flatMap(looked -> switch (looked) {
                    case Looked.Seen(var seen) -> settling.settle(payment, seen.said())
                            .map(now -> new Found(now, true, now.open() ? seen.next() : Optional.empty(), seen.said().refundable(), false))
                            .onErrorResume(Collisions::isBusy, _ -> Mono.just(notHeard(payment, true)));
                    case Looked.Unknown _ -> settling.unknown(payment.id()).map(now -> notHeard(now, false));
                    case Looked.NotNow _ -> Mono.just(notHeard(payment, true));
                });
    }

    private static Found notHeard(CardPayment payment, boolean away) {
        return new Found(payment, false, Optional.empty(), payment.left(), away);
    }

    static PaymentView view(CardPayment payment, Standing standing) {
        return new PaymentView(payment.id(), payment.reference(), payment.accountReference(), payment.amount(), standing, payment.why(),
                payment.begun(), payment.ended(), payment.refunded());
    }

    static Standing standing(PaymentState state) {
        return switch (state) {
            case ASKED, OPEN -> Standing.UNFINISHED;
            // What went back is told beside it.
            case PAID, RETURNED -> Standing.PAID;
            case UNPLACED -> Standing.TAKEN;
            case NOT_PAID -> Standing.NOT_PAID;
            case RECALLED -> Standing.RECALLED;
        };
    }
}
