package org.doorstep.rent.service;

import java.time.Clock;
import java.time.LocalDate;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Subject;
import org.doorstep.platform.tx.Tx;
import org.doorstep.standards.Promises;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Ends what was promised of accounts that are over: nobody is sent a breakdown of what they no longer pay. */
@Component
class EndedAccounts {

    private static final CurrentUser SYSTEM = new CurrentUser.System("rent");

    private final ReviewStore store;
    private final Promises promises;
    private final Tx tx;
    private final Clock clock;

    EndedAccounts(ReviewStore store, Promises promises, Tx tx, Clock clock) {
        this.store = store;
        this.promises = promises;
        this.tx = tx;
        this.clock = clock;
    }

    Mono<Void> see(LocalDate today) {
        return store.ended(today).collectList().flatMapIterable(ended -> ended)
                .concatMap(account -> tx.run(promises.keep(SYSTEM, new Subject("account", account), "rent.account-ended", clock.instant())
                        .then(store.end(account, clock.instant()))))
                .then();
    }
}
