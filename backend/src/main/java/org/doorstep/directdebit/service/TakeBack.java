package org.doorstep.directdebit.service;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.doorstep.accounts.Accounts;
import org.doorstep.accounts.PostOutcome;
import org.doorstep.platform.jobs.ReactiveJobHandler;
import org.doorstep.platform.tx.Tx;
import org.doorstep.platform.web.Words;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Bacs refused a file that was said to be handed in: what is on accounts of it is reversed there, each once. */
@Component
class TakeBack implements ReactiveJobHandler {

    static final String TASK = "direct-debit.take-back";

    private static final int SOME = 500;
    private static final UUID START = new UUID(0, 0);

    private final Tx tx;
    private final HandInStore store;
    private final Accounts accounts;
    private final Words words;

    TakeBack(Tx tx, HandInStore store, Accounts accounts, Words words) {
        this.tx = tx;
        this.store = store;
        this.accounts = accounts;
        this.words = words;
    }

    @Override
    public String task() {
        return TASK;
    }

    @Override
    public Duration limit() {
        return Duration.ofMinutes(30);
    }

    /** Those that do not come off are left, and the job has failed: somebody has to see to them. */
    @Override
    public Mono<Void> handle(String input, String data) {
        return from(LocalDate.parse(input), START).filter(left -> left > 0)
                .flatMap(left -> Mono.error(new IllegalStateException(left + " collections that Bacs refused are on accounts")));
    }

    private Mono<Long> from(LocalDate run, UUID after) {
        return store.toTakeBack(run, after, SOME).flatMap(some -> some.isEmpty() ? Mono.just(0L)
                : Flux.fromIterable(some).concatMap(one -> tx.run(off(run, one))).filter(done -> !done).count()
                        .flatMap(left -> from(run, some.getLast().line()).map(more -> left + more)));
    }

    private Mono<Boolean> off(LocalDate run, HandInStore.OnAccount one) {
        return store.lockOnAccount(one.line(), run)
                .flatMap(line -> accounts.reverse(Gathering.SYSTEM, one.account(), one.seq(), words.t(Locale.ENGLISH, "directdebit.refused.why"), "refused:" + line)
                        .flatMap(outcome -> switch (outcome) {
                            case PostOutcome.Posted _, PostOutcome.Again _, PostOutcome.ReversedBefore _ -> store.takenBack(line).thenReturn(true);
                            case PostOutcome.Differs _, PostOutcome.TooMuch _, PostOutcome.Wrong _, PostOutcome.NotHere _ -> Mono.just(false);
                        }))
                .defaultIfEmpty(true);
    }
}
