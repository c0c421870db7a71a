package org.doorstep.arrears.service;

import java.time.Instant;
import java.util.List;

import org.doorstep.arrears.model.Next;
import org.doorstep.arrears.model.StepInput;
import org.doorstep.arrears.model.StepKind;
import org.doorstep.contact.NoticeFate;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.audit.Audit;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Writes down what was done in a case and what follows from it, all in the caller's transaction. */
@Component
class CaseBook {

    private final CaseStore cases;
    private final Pledges pledges;
    private final StepPledges stepPledges;
    private final Audit audit;
    private final NextUp nextUp;
    private final Stamp stamp;

    CaseBook(CaseStore cases, Pledges pledges, StepPledges stepPledges, Audit audit, NextUp nextUp, Stamp stamp) {
        this.cases = cases;
        this.pledges = pledges;
        this.stepPledges = stepPledges;
        this.audit = audit;
        this.nextUp = nextUp;
        this.stamp = stamp;
    }

    /** @param holders references of those who hold the agreement */
    Mono<Void> done(CurrentUser who, StoredCase of, List<StepInput> what, List<String> holders) {
        return Flux.fromIterable(what).concatMap(one -> add(who, of, one, stamp.now())).then(Mono.defer(() -> follow(who, moves(who, what) ? of.done(stamp.today()) : of, holders)));
    }

    /** Who asks us for something has not heard of us by that. */
    private static boolean moves(CurrentUser who, List<StepInput> what) {
        return !(who instanceof CurrentUser.Resident) && what.stream().anyMatch(one -> one.kind().inTouch());
    }

    /** @param arrived the letters that left the house, one to each of them */
    Mono<Void> wrote(CurrentUser who, StoredCase of, List<NoticeFate> arrived, List<String> holders) {
        return Flux.fromIterable(arrived).concatMap(one -> add(who, of, StepInput.of(StepKind.WROTE, one.person()), one.at()))
                .then(Mono.defer(() -> follow(who, arrived.isEmpty() ? of : of.done(stamp.today()), holders)));
    }

    private Mono<Void> add(CurrentUser who, StoredCase of, StepInput what, Instant at) {
        var name = who instanceof CurrentUser.Staff staff ? staff.name() : "";
        var step = new StoredStep(stamp.id(), what.kind(), at, what.with(), who.actor(), name, what.note(), what.on());
        // What was done with one of them is on the trail of what was done, and not of the case: others read that one.
        return cases.add(of, step).then(audit.record(who, "arrears." + what.kind().code(), step.with().isEmpty() ? of.subject() : step.subject())).then(Mono.defer(() -> stepPledges.follow(who, of, step)));
    }

    /**
     * A call is contact and no letter: "each joint tenant separately in writing" (rules.md RN-7), "we write to you within a
     * week" (nph, Income and Rent Services). So the promise is kept by what was written to every one of them.
     */
    private Mono<Void> follow(CurrentUser who, StoredCase of, List<String> holders) {
        return cases.steps(of).flatMap(steps -> StoredStep.writtenToAll(steps, holders).filter(_ -> of.writing().done().isEmpty())
                .map(at -> pledges.written(of.subject(), at).then(keep(of.written(at)))).orElseGet(() -> keep(of)));
    }

    /** It was said how a plan goes on of which a part did not come. */
    Mono<Void> decided(StoredCase of) {
        return pledges.keep(of.subject(), Pledge.DECISION);
    }

    /** Keeps it with what comes next. What comes to rest does so from today. */
    Mono<Void> keep(StoredCase of) {
        return nextUp.of(of).flatMap(next -> rests(of, next) ? rested(of.done(stamp.today())) : Mono.just(of.next(next)))
                .flatMap(changed -> cases.keep(changed).then(Mono.defer(() -> nextUp.told(changed, ""))).flatMap(this::pledged));
    }

    private boolean rests(StoredCase of, Next next) {
        return next.kind() == Next.Kind.REVIEW && of.next().kind() != Next.Kind.REVIEW && of.next().kind() != Next.Kind.HELD;
    }

    private Mono<StoredCase> rested(StoredCase of) {
        return nextUp.of(of).map(of::next);
    }

    /** Where nothing else waits we said by when we are in touch; to who has caught up we said nothing. */
    private Mono<Void> pledged(StoredCase told) {
        return told.next().kind() == Next.Kind.REVIEW && !told.caughtUp() ? pledges.begin(told.subject(), Pledge.CONTACT, stamp.at(told.lastDone()))
                : pledges.over(told.subject(), Pledge.CONTACT);
    }
}
