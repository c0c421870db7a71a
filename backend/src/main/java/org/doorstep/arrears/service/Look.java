package org.doorstep.arrears.service;

import java.util.Optional;
import java.util.UUID;

import org.doorstep.accounts.Owing;
import org.doorstep.accounts.Owing.Owed;
import org.doorstep.platform.tx.Tx;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Looks at one account: who has fallen behind gets a case, who has paid has none any more. Again, it changes nothing more. */
@Component
class Look {

    private final Tx tx;
    private final Owing owing;
    private final HoldBook holdBook;
    private final CaseStore cases;
    private final Openings openings;
    private final GoingOn goingOn;

    Look(Tx tx, Owing owing, HoldBook holdBook, CaseStore cases, Openings openings, GoingOn goingOn) {
        this.tx = tx;
        this.owing = owing;
        this.holdBook = holdBook;
        this.cases = cases;
        this.openings = openings;
        this.goingOn = goingOn;
    }

    /** What is owed is read when nobody else looks any more: who has paid a moment before is written to by nobody. */
    Mono<Void> at(UUID account) {
        return tx.run(holdBook.lapse(account)
                .then(Mono.defer(() -> owing.of(Openings.SYSTEM, account)).map(Optional::of).defaultIfEmpty(Optional.empty()))
                .flatMap(owed -> owed.map(this::at).orElseGet(() -> over(account))));
    }

    private Mono<Void> at(Owed owed) {
        return cases.lock(owed.account()).map(Optional::of).defaultIfEmpty(Optional.empty())
                .flatMap(open -> open.map(one -> goingOn.look(one, owed)).orElseGet(() -> openings.open(owed)));
    }

    private Mono<Void> over(UUID account) {
        return holdBook.over(account).then(cases.lock(account).flatMap(goingOn::over));
    }
}
