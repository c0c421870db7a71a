package org.doorstep.arrears.service;

import org.doorstep.accounts.Owing.Owed;
import org.doorstep.arrears.model.PlanState;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Looks at an open case again: what is late now, whether its plan is kept, and what comes next. */
@Component
class GoingOn {

    private final CaseStore cases;
    private final Late late;
    private final Silence silence;
    private final PlanFollower follower;
    private final Ending ending;
    private final CaseBook book;

    GoingOn(CaseStore cases, Late late, Silence silence, PlanFollower follower, Ending ending, CaseBook book) {
        this.cases = cases;
        this.late = late;
        this.silence = silence;
        this.follower = follower;
        this.ending = ending;
        this.book = book;
    }

    /**
     * A case ends when all that is on the account is paid, this week's rent too. Else it would end and open again each week
     * for whoever pays a week late, with a letter each time.
     */
    Mono<Void> look(StoredCase open, Owed owed) {
        if (late.settled(owed)) {
            return cases.steps(open).flatMap(steps -> StoredStep.waiting(steps).findFirst().isPresent() ? stays(open) : ending.paid(open));
        }
        var seen = late.seen(open, owed);
        return silence.on(owed.account()).flatMap(running -> follower.follow(seen, owed, running.silent())).then(Mono.defer(() -> book.keep(seen)));
    }

    /** Somebody asked for an adviser and waits: that is not forgotten because they paid. */
    private Mono<Void> stays(StoredCase open) {
        return ending.plan(open, PlanState.Event.PAID).then(Mono.defer(() -> book.keep(open.paidUp())));
    }

    /** Where the account is closed there is nobody to go on with. */
    Mono<Void> over(StoredCase open) {
        return ending.over(open);
    }
}
