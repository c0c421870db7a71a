package org.doorstep.arrears.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.doorstep.accounts.Owing;
import org.doorstep.platform.jobs.Jobs;
import org.doorstep.platform.jobs.ReactiveJobHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Every morning, when nobody is woken by a message and the office answers: each account on which something is owed, and each case. */
@Component
class DailyLook implements ReactiveJobHandler {

    private static final Logger log = LoggerFactory.getLogger(DailyLook.class);

    static final String TASK = "arrears.look";

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final int SOME = 200;

    private final Owing owing;
    private final CaseStore cases;
    private final Look look;
    private final Jobs jobs;
    private final Clock clock;

    DailyLook(Owing owing, CaseStore cases, Look look, Jobs jobs, Clock clock) {
        this.owing = owing;
        this.cases = cases;
        this.look = look;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public String task() {
        return TASK;
    }

    @Override
    public Duration limit() {
        return Duration.ofMinutes(40);
    }

    /**
     * Tomorrow's is asked for before today's is done, so one that fails does not end them all. An account that cannot be looked
     * at holds up no other, and the job has failed: it looks at all of them again, which does nothing twice.
     */
    @Override
    public Mono<Void> handle(String day, String data) {
        return askForTomorrow()
                .then(through(Optional.empty(), after -> owing.page(Openings.SYSTEM, after, SOME), Owing.Owed::account, look::at))
                .zipWhen(_ -> through(Optional.empty(), after -> cases.accounts(after, SOME), Function.identity(), look::at), Long::sum)
                .filter(left -> left > 0)
                .flatMap(left -> Mono.error(new IllegalStateException(left + " accounts could not be looked at")));
    }

    /** How many failed. */
    private <T> Mono<Long> through(Optional<UUID> after, Function<Optional<UUID>, Mono<List<T>>> page, Function<T, UUID> id, Function<T, Mono<Void>> each) {
        return page.apply(after).flatMap(some -> Flux.fromIterable(some).concatMap(one -> failed(each.apply(one))).reduce(0L, Long::sum)
                .flatMap(left -> some.size() < SOME ? Mono.just(left)
                        : through(Optional.of(id.apply(some.getLast())), page, id, each).map(more -> left + more)));
    }

    private static Mono<Long> failed(Mono<Void> looking) {
        return looking.thenReturn(0L).onErrorResume(error -> {
            log.warn("An account could not be looked at: {}", error.getClass().getSimpleName());
            return Mono.just(1L);
        });
    }

    @EventListener(ApplicationReadyEvent.class)
    Mono<Void> start() {
        return askForTomorrow();
    }

    private Mono<Void> askForTomorrow() {
        var tomorrow = LocalDate.now(clock).plusDays(1);
        return jobs.enqueue(TASK, tomorrow.toString(), "", at(tomorrow));
    }

    private Instant at(LocalDate day) {
        return day.atTime(MORNING).atZone(clock.getZone()).toInstant();
    }
}
