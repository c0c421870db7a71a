package org.doorstep.arrears.service;

import java.util.Optional;
import java.util.UUID;

import org.doorstep.accounts.Owing;
import org.doorstep.accounts.Owing.Owed;
import org.doorstep.arrears.model.Behind;
import org.doorstep.platform.tx.Tx;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Looks at one account: who has fallen behind gets a case, who has paid has none any more. Again, it changes nothing more. */
@Component
class Look {

    private final Tx tx;
    private final Owing owing;
    private final CaseStore cases;
    private final Openings openings;
    private final Ending ending;
    private final Late late;

    Look(Tx tx, Owing owing, CaseStore cases, Openings openings, Ending ending, Late late) {
        this.tx = tx;
        this.owing = owing;
        this.cases = cases;
        this.openings = openings;
        this.ending = ending;
        this.late = late;
    }

    /** Where the account is closed there is nobody to go on with. */
    Mono<Void> at(UUID account) {
        return owing.of(Openings.SYSTEM, account).map(Optional::of).defaultIfEmpty(Optional.empty())
                .flatMap(owed -> owed.map(this::at).orElseGet(() -> tx.run(cases.lock(account).flatMap(ending::over))));
    }

    Mono<Void> at(Owed owed) {
        var behind = late.of(owed);
        return tx.run(cases.lock(owed.account()).map(Optional::of).defaultIfEmpty(Optional.empty())
                .flatMap(open -> open.map(one -> goOn(one, behind))
                        .orElseGet(() -> Mono.justOrEmpty(behind).flatMap(found -> openings.open(owed, found)))));
    }

    private Mono<Void> goOn(StoredCase open, Optional<Behind> behind) {
        return behind.map(found -> cases.keep(open.owing(found))).orElseGet(() -> ending.paid(open));
    }
}
