package org.doorstep.payments.service;

import java.util.UUID;

import org.doorstep.payments.PaymentState;
import org.doorstep.platform.jobs.ReactiveJobHandler;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds out what came of a payment that its payer never came back from; asks for itself again while that is not known. */
@Component
class LookJob implements ReactiveJobHandler {

    private final CardPaymentStore payments;
    private final Looking looking;
    private final Settling settling;
    private final Later later;

    LookJob(CardPaymentStore payments, Looking looking, Settling settling, Later later) {
        this.payments = payments;
        this.looking = looking;
        this.settling = settling;
        this.later = later;
    }

    @Override
    public String task() {
        return Later.LOOK;
    }

    @Override
    public Mono<Void> handle(String id, String data) {
        return payments.any(UUID.fromString(data)).flatMap(payment -> payment.state() == PaymentState.ASKED
                ? settling.neverBegun(payment.id()).then()
                : looking.look(payment).flatMap(found -> waits(found)
                        ? later.again(payment.id(), Later.tries(id) + 1) : Mono.<Void>empty()));
    }

    /** Also for an account that is not there yet. */
    private static boolean waits(Looking.Found found) {
        return found.payment().open() || found.payment().state() == PaymentState.UNPLACED || !found.heard();
    }
}
