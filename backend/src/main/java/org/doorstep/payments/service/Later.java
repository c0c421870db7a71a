package org.doorstep.payments.service;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import org.doorstep.platform.jobs.Jobs;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Looks that are still to be made. "Users who drop out are never redirected back: reconcile every open payment after 90
 * minutes" (rules.md 5.5); and again, for as long as it takes, until it is known what came of it.
 */
@Component
class Later {

    static final String LOOK = "payments.look";
    static final String STOP = "payments.stop";
    static final String HEARD = "payments.heard";
    static final String REFUND = "payments.refund";

    /** A moment after the provider lets it run out, so that one look is enough. */
    private static final Duration FIRST = Duration.ofMinutes(91);
    private static final Duration AGAIN = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofHours(1);
    /** A bank that would not take a refund says so within days. */
    private static final Duration AFTER_REFUND = Duration.ofDays(5);

    private final Jobs jobs;
    private final Clock clock;

    Later(Jobs jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    Mono<Void> first(CardPayment payment) {
        return look(payment.id(), 0, FIRST);
    }

    /** @param looks that were made already */
    Mono<Void> again(UUID payment, int looks) {
        return look(payment, looks, pause(looks));
    }

    /** For as long as it takes: a refund under way keeps every other one from being asked for. @param tries that were made already */
    Mono<Void> refundAgain(UUID refund, int tries) {
        return jobs.enqueue(REFUND, refund + ":" + tries, "", clock.instant().plus(pause(tries)));
    }

    /** What the provider told us of is looked at, however long it does not answer. @param id of the job that heard it */
    Mono<Void> heardAgain(String id, String paymentId) {
        int tries = tries(id) + 1;
        return jobs.enqueue(HEARD, id.replaceFirst(":.*", "") + ":" + tries, paymentId, clock.instant().plus(pause(tries)));
    }

    /** How many tries there were before the job of this id, which ends with their number. */
    static int tries(String id) {
        var last = id.substring(id.lastIndexOf(':') + 1);
        return id.contains(":") && last.matches("\\d{1,6}") ? Integer.parseInt(last) : 0;
    }

    private static Duration pause(int tries) {
        var pause = AGAIN.multipliedBy(1L << Math.clamp(tries - 1L, 0, 6));
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }

    Mono<Void> afterRefund(CardPayment payment, UUID refund) {
        return jobs.enqueue(LOOK, refund + ":after", payment.id().toString(), clock.instant().plus(AFTER_REFUND));
    }

    /** Where the officer's own request did it this finds nothing to do. */
    Mono<Void> refund(CardRefund refund) {
        return jobs.enqueue(REFUND, refund.id().toString(), "", clock.instant().plus(Duration.ofMinutes(1)));
    }

    /** Another payment was begun instead of this one. */
    Mono<Void> stop(CardPayment payment) {
        return jobs.enqueue(STOP, payment.id().toString(), "", clock.instant());
    }

    /** @param signature of the message: sent again, it is one job while that waits */
    Mono<Void> heard(String signature, String paymentId) {
        return jobs.enqueue(HEARD, signature, paymentId, clock.instant());
    }

    private Mono<Void> look(UUID payment, int looks, Duration pause) {
        return jobs.enqueue(LOOK, payment + ":" + looks, payment.toString(), clock.instant().plus(pause));
    }
}
