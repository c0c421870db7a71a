package org.doorstep.payments.service;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

import org.doorstep.payments.provider.Dispute;
import org.doorstep.payments.provider.Disputed;
import org.doorstep.payments.provider.PaymentProvider;
import org.doorstep.platform.jobs.DailyJob;
import org.doorstep.platform.jobs.Jobs;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Asks the provider every night what banks have decided of disputed payments: a payment stays "success" there, and a mail to the landlord is
 * all that else tells of it (backend/docs/adr/0109). What was lost is on the officers' list; what was won after all is on its account again.
 */
@Component
class DisputeLook implements DailyJob {

    static final String TASK = "payments.disputes";

    /** 120 days in which most cards let a payer object, and as long again until their bank has decided. */
    private static final Duration BACK = Duration.ofDays(240);
    private static final Duration LIMIT = Duration.ofMinutes(15);
    private static final Duration PAUSE = Duration.ofMinutes(30);
    /** Until the next night asks. */
    private static final int MOST_TRIES = 40;

    private final PaymentProvider provider;
    private final CardPaymentStore payments;
    private final Settling settling;
    private final Jobs jobs;
    private final Clock clock;

    DisputeLook(PaymentProvider provider, CardPaymentStore payments, Settling settling, Jobs jobs, Clock clock) {
        this.provider = provider;
        this.payments = payments;
        this.settling = settling;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public String task() {
        return TASK;
    }

    /** After the look at the payments, and before the ledger proves itself. */
    @Override
    public LocalTime at() {
        return LocalTime.of(1, 45);
    }

    @Override
    public Duration limit() {
        return LIMIT;
    }

    @Override
    public Mono<Void> handle(String id, String data) {
        int tries = Later.tries(id);
        return !provider.isThere() ? Mono.empty()
                : provider.disputes(clock.instant().minus(BACK)).flatMap(found -> switch (found) {
                    case Disputed.Known(var disputes) -> hear(disputes);
                    case Disputed.NotNow _ -> tries == MOST_TRIES ? Mono.<Void>empty()
                            : jobs.enqueue(TASK, id.replaceFirst(":.*", "") + ":" + (tries + 1), "", clock.instant().plus(PAUSE));
                });
    }

    private Mono<Void> hear(List<Dispute> disputes) {
        return Flux.fromIterable(disputes).concatMap(this::decided, 1).then();
    }

    /** One that is still open decides nothing, and a payment that is not ours is another system's. */
    private Mono<Void> decided(Dispute dispute) {
        return switch (dispute.status()) {
            case NEEDS_RESPONSE, UNDER_REVIEW -> Mono.empty();
            case LOST, WON -> payments.atProvider(dispute.paymentId())
                    .flatMap(payment -> settling.decided(payment.id(), dispute.id(), dispute.status() == Dispute.Status.LOST)).then();
        };
    }
}
