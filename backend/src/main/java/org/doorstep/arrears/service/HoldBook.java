package org.doorstep.arrears.service;

import java.util.UUID;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.standards.Promises;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What follows when a hold begins or ends, in the caller's transaction. */
@Component
class HoldBook {

    private final HoldStore holds;
    private final CaseStore cases;
    private final Laying laying;
    private final CaseBook book;
    private final Promises promises;
    private final Trail trail;

    HoldBook(HoldStore holds, CaseStore cases, Laying laying, CaseBook book, Promises promises, Trail trail) {
        this.holds = holds;
        this.cases = cases;
        this.laying = laying;
        this.book = book;
        this.promises = promises;
        this.trail = trail;
    }

    /** A letter that the law forbids is owed to nobody; one under safeguarding is, and is written by a person who knows. */
    Mono<Void> began(CurrentUser who, StoredHold hold) {
        return trail.note(who, "arrears.hold-placed", hold)
                .then(cases.lock(hold.of().account()).flatMap(open -> (hold.kind().stopsTheDebt()
                        ? promises.withdraw(who, open.subject(), "breathing-space").then() : Mono.<Void>empty()).then(book.keep(open))));
    }

    Mono<Void> treated(CurrentUser who, StoredHold hold) {
        return holds.treated(hold).then(trail.note(who, "arrears.hold-treated", hold))
                .then(cases.lock(hold.of().account()).flatMap(book::keep));
    }

    /** A plan goes on from the next of its days: nothing was missed meanwhile. */
    Mono<Void> ended(CurrentUser who, StoredHold hold) {
        return holds.end(hold, trail.now()).then(trail.note(who, "arrears.hold-ended", hold))
                .then(cases.lock(hold.of().account()).flatMap(open -> laying.resume(open).then(book.keep(open))));
    }

    /** Ends those that are over by themselves. */
    Mono<Void> lapse(UUID account) {
        return holds.of(account).flatMapMany(Flux::fromIterable).filter(hold -> hold.over(trail.today()))
                .concatMap(hold -> ended(Openings.SYSTEM, hold)).then();
    }
}
