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

    Mono<Void> at(UUID account) {
        return owing.of(Openings.SYSTEM, account).map(Optional::of).defaultIfEmpty(Optional.empty())
                .flatMap(owed -> owed.map(this::at).orElseGet(() -> tx.run(cases.lock(account).flatMap(goingOn::over))));
    }

    Mono<Void> at(Owed owed) {
        return tx.run(holdBook.lapse(owed.account())
                .then(cases.lock(owed.account()).map(Optional::of).defaultIfEmpty(Optional.empty()))
                .flatMap(open -> open.map(one -> goingOn.look(one, owed)).orElseGet(() -> openings.open(owed))));
    }
}
