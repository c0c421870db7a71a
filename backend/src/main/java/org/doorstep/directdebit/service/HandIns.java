package org.doorstep.directdebit.service;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorstep.directdebit.DebitRuns.HandInOutcome;
import org.doorstep.directdebit.model.FileStanding.Answer;
import org.doorstep.directdebit.model.FileStanding.Word;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import org.doorstep.kernel.Subject;
import org.doorstep.platform.audit.Audit;
import org.doorstep.platform.jobs.Jobs;
import org.doorstep.platform.tx.Tx;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Only what Bacs has is money. An officer says that they handed a file in, or a bank's report names a collection of it; then
 * its lines are posted on the day the money moves. That nobody said so proves nothing: to give a file up is an officer's word
 * too. What an officer says carries the figures they saw, and what is said of one file at once is said in turn.
 */
@Component
class HandIns {

    private static final int MORNING = 6;
    private static final HandInOutcome DONE = new HandInOutcome.Done();
    private static final HandInOutcome SECOND = new HandInOutcome.Second();

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
    Mono<HandInOutcome> said(CurrentUser staff, LocalDate input, Word word, Map<String, String> fields) {
        return seen(input, fields, file -> switch (file.standing().said(word)) {
            case Answer.Now _ -> word == Word.HANDED_IN ? onItsDay(staff, file, fields.getOrDefault("on", "")) : does(staff, file, word);
            case Answer.Second _ -> file.standing().wish().isPresent() ? Mono.just(SECOND) : store.wish(input, word, staff, stamp.now())
                    .then(audit.record(staff, "direct-debit-run." + word.code() + "-said", subject(input))).thenReturn(SECOND);
            case Answer.Already _, Answer.Dropped _ -> Mono.just(DONE);
            case Answer.No(var code) -> Mono.just(new HandInOutcome.NotNow(code));
        });
    }

    /** @param fields {@code agree}: {@code yes} or {@code no}, beside the figures */
    Mono<HandInOutcome> second(CurrentUser staff, LocalDate input, Map<String, String> fields) {
        var agree = fields.getOrDefault("agree", "");
        if (!List.of("yes", "no").contains(agree)) {
            return Mono.just(new HandInOutcome.Wrong(List.of(Problem.of("agree", "directdebit.run.agree"))));
        }
        return seen(input, fields, file -> switch (file.standing().seconded(staff.actor(), agree.equals("yes"))) {
            case Answer.Now(var word) -> does(staff, file, word);
            case Answer.Dropped _ -> store.dropWish(input).then(audit.record(staff, "direct-debit-run.dropped", subject(input))).thenReturn(DONE);
            case Answer.Second _ -> Mono.just(SECOND);
            case Answer.Already _ -> Mono.just(DONE);
            case Answer.No(var code) -> Mono.just(new HandInOutcome.NotNow(code));
        });
    }

    /** A bank has reported on a collection of it: Bacs has the file, whoever forgot to say so. In the caller's transaction. */
    Mono<Void> proved(CurrentUser staff, LocalDate input) {
        return store.lock(input).filter(file -> !file.standing().known().handedIn() && !file.standing().known().givenUp())
                .flatMap(file -> does(staff, file, Word.HANDED_IN)).then();
    }

    /** What was handed in and is not on its accounts is asked for, also what an earlier asking came to nothing over; and what has to come off them. */
    Mono<Void> askForPosting() {
        return store.unposted().flatMapMany(Flux::fromIterable).concatMap(run -> post(run.input(), run.entry()))
                .thenMany(store.notTakenBack()).collectList().flatMapIterable(all -> all).concatMap(this::takeBack).then();
    }

    private interface Act {
        Mono<HandInOutcome> on(HandInStore.File file);
    }

    private Mono<HandInOutcome> seen(LocalDate input, Map<String, String> fields, Act act) {
        return tx.run(store.lock(input).flatMap(file -> file.figures().entrySet().stream().allMatch(figure -> figure.getValue().equals(fields.get(figure.getKey())))
                        ? act.on(file) : Mono.just(new HandInOutcome.NotNow("directdebit.run.changed")))
                .defaultIfEmpty(new HandInOutcome.NotHere()));
    }

    /** A file carries its processing day: handed in later it is refused, or its money moves on a day nobody was told. */
    private Mono<HandInOutcome> onItsDay(CurrentUser staff, HandInStore.File file, String on) {
        if (on.isEmpty()) {
            return Mono.just(new HandInOutcome.Wrong(List.of(Problem.of("on", "directdebit.run.on"))));
        }
        return on.equals(file.input().toString()) ? does(staff, file, Word.HANDED_IN) : Mono.just(new HandInOutcome.NotNow("directdebit.run.late"));
    }

    private Mono<HandInOutcome> does(CurrentUser staff, HandInStore.File file, Word word) {
        var input = file.input();
        return (switch (word) {
            case HANDED_IN -> store.handedIn(input, staff.actor(), stamp.now()).then(post(input, file.entry()));
            case GIVEN_UP -> store.givenUp(input, staff.actor(), stamp.now());
            case REFUSED -> store.refused(input, staff.actor(), stamp.now()).then(takeBack(input));
        }).then(audit.record(staff, "direct-debit-run." + word.code(), subject(input))).thenReturn(DONE);
    }

    private Mono<Void> post(LocalDate input, LocalDate entry) {
        Instant morning = stamp.at(entry, MORNING);
        return jobs.enqueue(PostCollections.TASK, input.toString(), "", morning);
    }

    private Mono<Void> takeBack(LocalDate input) {
        return jobs.enqueue(TakeBack.TASK, input.toString(), "", stamp.now());
    }

    /** A run has a day and no id. */
    static Subject subject(LocalDate input) {
        return new Subject("direct-debit-run", UUID.nameUUIDFromBytes(input.toString().getBytes(StandardCharsets.US_ASCII)));
    }
}
