package org.doorstep.directdebit.service;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.doorstep.directdebit.DebitRuns.HandInOutcome;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Subject;
import org.doorstep.platform.audit.Audit;
import org.doorstep.platform.jobs.Jobs;
import org.doorstep.platform.tx.Tx;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Only what Bacs has is money. An officer says that they handed a file in, or a bank's report names a collection of it; then
 * its lines are posted on the day the money moves. That nobody said so proves nothing: to give a file up is an officer's word too.
 */
@Component
class HandIns {

    private static final int MORNING = 6;

    private final Tx tx;
    private final HandInStore store;
    private final Jobs jobs;
    private final Audit audit;
    private final Stamp stamp;

    HandIns(Tx tx, HandInStore store, Jobs jobs, Audit audit, Stamp stamp) {
        this.tx = tx;
        this.store = store;
        this.jobs = jobs;
        this.audit = audit;
        this.stamp = stamp;
    }

    /** Said twice is said once. */
    Mono<HandInOutcome> handedIn(CurrentUser staff, LocalDate input) {
        return tx.run(store.lock(input)
                .flatMap(run -> run.givenUp() ? Mono.<HandInOutcome>just(new HandInOutcome.NotNow("directdebit.run.given-up"))
                        : (run.handedIn() ? Mono.<Void>empty() : keep(staff, run)).thenReturn((HandInOutcome) new HandInOutcome.Done()))
                .defaultIfEmpty(new HandInOutcome.NotHere()));
    }

    Mono<HandInOutcome> giveUp(CurrentUser staff, LocalDate input) {
        return tx.run(store.lock(input)
                .flatMap(run -> run.handedIn() ? Mono.<HandInOutcome>just(new HandInOutcome.NotNow("directdebit.run.handed-in"))
                        : (run.givenUp() ? Mono.<Void>empty() : store.givenUp(input, staff.actor(), stamp.now())
                                .then(audit.record(staff, "direct-debit-run.given-up", subject(input)))).thenReturn((HandInOutcome) new HandInOutcome.Done()))
                .defaultIfEmpty(new HandInOutcome.NotHere()));
    }

    /** A bank has reported on a collection of it: Bacs has the file, whoever forgot to say so. In the caller's transaction. */
    Mono<Void> proved(CurrentUser staff, LocalDate input) {
        return store.lock(input).filter(run -> !run.handedIn() && !run.givenUp()).flatMap(run -> keep(staff, run));
    }

    /** What was handed in and is not on its accounts is asked for, also what an earlier asking came to nothing over. */
    Mono<Void> askForPosting() {
        return store.unposted().flatMapMany(Flux::fromIterable).concatMap(run -> ask(run.input(), run.entry())).then();
    }

    private Mono<Void> keep(CurrentUser staff, HandInStore.Standing run) {
        return store.handedIn(run.input(), staff.actor(), stamp.now())
                .then(audit.record(staff, "direct-debit-run.handed-in", subject(run.input())))
                .then(ask(run.input(), run.entry()));
    }

    private Mono<Void> ask(LocalDate input, LocalDate entry) {
        Instant morning = stamp.at(entry, MORNING);
        return jobs.enqueue(PostCollections.TASK, input.toString(), "", morning);
    }

    /** A run has a day and no id. */
    static Subject subject(LocalDate input) {
        return new Subject("direct-debit-run", UUID.nameUUIDFromBytes(input.toString().getBytes(StandardCharsets.US_ASCII)));
    }
}
