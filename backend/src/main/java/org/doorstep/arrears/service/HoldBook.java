package org.doorstep.arrears.service;

import java.util.UUID;
import java.util.function.Predicate;

import org.doorstep.kernel.CurrentUser;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What follows when a hold begins or ends, in the caller's transaction. */
@Component
class HoldBook {

    private final HoldStore holds;
    private final CaseStore cases;
    private final AfterHold after;
    private final CaseBook book;
    private final Pledges pledges;
    private final Trail trail;

    HoldBook(HoldStore holds, CaseStore cases, AfterHold after, CaseBook book, Pledges pledges, Trail trail) {
        this.holds = holds;
        this.cases = cases;
        this.after = after;
        this.book = book;
        this.pledges = pledges;
        this.trail = trail;
    }

    /** A letter that the law forbids is owed to nobody; one under safeguarding is, and is written by a person who knows. */
    Mono<Void> began(CurrentUser who, StoredHold hold) {
        return trail.note(who, "arrears.hold-placed", hold)
                .then(cases.lock(hold.of().account()).flatMap(open -> (hold.kind().stopsTheDebt()
                        ? pledges.silenced(open.subject()) : Mono.<Void>empty()).then(Mono.defer(() -> book.keep(open)))));
    }

    Mono<Void> treated(CurrentUser who, StoredHold hold) {
        return holds.treated(hold).then(trail.note(who, "arrears.hold-treated", hold))
                .then(cases.lock(hold.of().account()).flatMap(book::keep));
    }

    Mono<Void> ended(CurrentUser who, StoredHold hold) {
        return holds.end(hold, trail.now()).then(trail.note(who, "arrears.hold-ended", hold)).then(Mono.defer(() -> after.goOn(hold)));
    }

    /** Ends those that are over by themselves. From here on nobody else looks at the account. */
    Mono<Void> lapse(UUID account) {
        return cases.alone(account).then(endAll(account, hold -> hold.over(trail.today())));
    }

    /** The account is closed: nothing is asked for it any more. */
    Mono<Void> over(UUID account) {
        return endAll(account, _ -> true);
    }

    private Mono<Void> endAll(UUID account, Predicate<StoredHold> which) {
        return Mono.defer(() -> holds.of(account)).flatMapMany(Flux::fromIterable).filter(which).concatMap(hold -> ended(Openings.SYSTEM, hold)).then();
    }
}
