package org.doorstep.directdebit.service;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.doorstep.accounts.Accounts;
import org.doorstep.accounts.NewEntry;
import org.doorstep.accounts.PostOutcome;
import org.doorstep.accounts.Route;
import org.doorstep.platform.jobs.ReactiveJobHandler;
import org.doorstep.platform.tx.Tx;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** On the day the money of a file moves it is posted, each once, and what the banks have refused by then is not. */
@Component
class PostCollections implements ReactiveJobHandler {

    static final String TASK = "direct-debit.post";
    static final String SOURCE = "direct-debit";

    private static final int SOME = 500;
    private static final UUID START = new UUID(0, 0);

    private final Tx tx;
    private final RunStore runs;
    private final Accounts accounts;
    private final PostedUpTo upTo;

    PostCollections(Tx tx, RunStore runs, Accounts accounts, PostedUpTo upTo) {
        this.tx = tx;
        this.runs = runs;
        this.accounts = accounts;
        this.upTo = upTo;
    }

    @Override
    public String task() {
        return TASK;
    }

    @Override
    public Duration limit() {
        return Duration.ofMinutes(30);
    }

    /** Those that an account does not take are left, and the job has failed: somebody has to see to them. */
    @Override
    public Mono<Void> handle(String input, String data) {
        return post(LocalDate.parse(input), START)
                .flatMap(left -> left > 0 ? Mono.error(new IllegalStateException(left + " collections are not on their accounts")) : upTo.tell());
    }

    private Mono<Long> post(LocalDate run, UUID after) {
        return runs.toPost(run, after, SOME).flatMap(some -> some.isEmpty() ? Mono.just(0L)
                : Flux.fromIterable(some).concatMap(one -> tx.run(post(one))).filter(done -> !done).count()
                        .flatMap(left -> post(run, some.getLast().line().id()).map(more -> left + more)));
    }

    private Mono<Boolean> post(RunStore.ToPost one) {
        var entry = NewEntry.payment(Route.DIRECT_DEBIT, one.line().amount(), one.entry(), SOURCE, one.line().id().toString());
        return runs.lockAsked(one.line().id(), one.line().run())
                .flatMap(line -> accounts.post(Gathering.SYSTEM, one.account(), entry).flatMap(outcome -> switch (outcome) {
                    case PostOutcome.Posted(var seq, var _) -> runs.posted(line, seq).thenReturn(true);
                    case PostOutcome.Again(var seq) -> runs.posted(line, seq).thenReturn(true);
                    case PostOutcome.Differs _, PostOutcome.ReversedBefore _, PostOutcome.TooMuch _, PostOutcome.Wrong _, PostOutcome.NotHere _ -> Mono.just(false);
                }))
                .defaultIfEmpty(true);
    }
}
