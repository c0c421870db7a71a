package org.doorstep.payments.service;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

import org.doorstep.platform.jobs.DailyJob;
import org.doorstep.platform.jobs.Jobs;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Holds our books against the provider's every night: money given back in its own console whose news was lost, a refund that a
 * bank would not take after all, and a payment it calls paid no longer are found here and nowhere else. What is found is booked
 * as if it had been heard, or is on the officers' list.
 */
@Component
class NightlyLook implements DailyJob {

    static final String TASK = "payments.nightly";

    /** A payer has so long with most cards to say that it was not them (Visa, Mastercard: 120 days). */
    private static final Duration BACK = Duration.ofDays(120);
    private static final int SOME = 50;
    private static final Duration LIMIT = Duration.ofMinutes(15);
    private static final Duration PAUSE = Duration.ofMinutes(30);
    private static final UUID FIRST = new UUID(0, 0);

    private final CardPaymentStore payments;
    private final Looking looking;
    private final Jobs jobs;
    private final Clock clock;

    NightlyLook(CardPaymentStore payments, Looking looking, Jobs jobs, Clock clock) {
        this.payments = payments;
        this.looking = looking;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public String task() {
        return TASK;
    }

    /** Before the ledger proves itself, so that it proves what was found too. */
    @Override
    public LocalTime at() {
        return LocalTime.of(1, 30);
    }

    @Override
    public Duration limit() {
        return LIMIT;
    }

    /** @param data the id of the last payment that was looked at this night; empty to begin */
    @Override
    public Mono<Void> handle(String id, String data) {
        var after = data.isEmpty() ? FIRST : UUID.fromString(data);
        var night = id.replaceFirst(":.*", "");
        return payments.paidSince(clock.instant().minus(BACK), after, SOME).flatMap(some -> look(some, night, after, Later.tries(id)));
    }

    /** Where the provider does not answer the rest of the night waits half an hour, however often: nothing is passed over. */
    private Mono<Void> look(List<CardPayment> some, String night, UUID after, int tries) {
        return Flux.fromIterable(some).concatMap(looking::look, 1).takeUntil(Looking.Found::away)
                .reduce(new Reached(after, false), (_, found) -> new Reached(found.payment().id(), found.away()))
                .flatMap(reached -> reached.away() ? ask(night + ":" + (tries + 1), after, PAUSE)
                        : some.size() == SOME ? ask(night + ":" + reached.last() + ":0", reached.last(), Duration.ZERO) : Mono.empty());
    }

    private record Reached(UUID last, boolean away) {}

    private Mono<Void> ask(String id, UUID after, Duration pause) {
        return jobs.enqueue(TASK, id, after.equals(FIRST) ? "" : after.toString(), clock.instant().plus(pause));
    }
}
