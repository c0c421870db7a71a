package org.doorstep.arrears.service;

import java.util.List;

import org.doorstep.arrears.model.StepInput;
import org.doorstep.arrears.model.StepKind;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.audit.Audit;
import org.doorstep.standards.Promises;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Writes down what was done in a case and what follows from it, all in the caller's transaction. */
@Component
class CaseBook {

    private final CaseStore cases;
    private final Promises promises;
    private final Audit audit;
    private final NextUp nextUp;
    private final Stamp stamp;

    CaseBook(CaseStore cases, Promises promises, Audit audit, NextUp nextUp, Stamp stamp) {
        this.cases = cases;
        this.promises = promises;
        this.audit = audit;
        this.nextUp = nextUp;
        this.stamp = stamp;
    }

    /** @param holders references of those who hold the agreement */
    Mono<Void> done(CurrentUser who, StoredCase of, List<StepInput> what, List<String> holders) {
        return Flux.fromIterable(what).concatMap(one -> add(who, of, one))
                .then(cases.steps(of))
                .flatMap(steps -> follow(who, of.done(stamp.today()), steps, holders));
    }

    /** Each of them was written to, on their own. */
    Mono<Void> wrote(CurrentUser who, StoredCase of, List<String> holders) {
        return done(who, of, holders.stream().map(person -> StepInput.of(StepKind.WROTE, person)).toList(), holders);
    }

    private Mono<Void> add(CurrentUser who, StoredCase of, StepInput what) {
        var name = who instanceof CurrentUser.Staff staff ? staff.name() : "";
        return cases.add(of, new StoredStep(stamp.id(), what.kind(), stamp.now(), what.with(), who.actor(), name, what.note(), what.on()))
                .then(audit.record(who, "arrears." + what.kind().code(), of.subject()));
    }

    /**
     * A call is contact and no letter: "each joint tenant separately in writing" (rules.md RN-7), "we write to you within a
     * week" (nph, Income and Rent Services). So the promise is kept by what was written to every one of them.
     */
    private Mono<Void> follow(CurrentUser who, StoredCase of, List<StoredStep> steps, List<String> holders) {
        if (of.writing().done().isPresent() || !StoredStep.wroteToAll(steps, holders)) {
            return keep(of);
        }
        return promises.keep(who, of.subject(), "arrears.letter-sent", stamp.now()).then(keep(of.written(stamp.now())));
    }

    /** Keeps it with what comes next. */
    Mono<Void> keep(StoredCase of) {
        return nextUp.of(of).flatMap(next -> cases.keep(of.next(next)));
    }
}
