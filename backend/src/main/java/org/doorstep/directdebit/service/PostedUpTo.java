package org.doorstep.directdebit.service;

import java.time.Instant;

import org.doorstep.accounts.Accounts;
import org.doorstep.accounts.Route;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Tells the accounts up to when Direct Debits are on them: until now, or until the end of the day before the first whose collections are not
 * posted, or of whose file nobody has said what became of it.
 */
@Component
class PostedUpTo {

    private final HandInStore store;
    private final Accounts accounts;
    private final Scheme scheme;
    private final Stamp stamp;

    PostedUpTo(HandInStore store, Accounts accounts, Scheme scheme, Stamp stamp) {
        this.store = store;
        this.accounts = accounts;
        this.scheme = scheme;
        this.stamp = stamp;
    }

    /** A landlord who has handed no file in, or none any more, is told of Direct Debits by others. */
    Mono<Void> tell() {
        return Mono.justOrEmpty(scheme.originator()).flatMap(_ -> store.awaited(stamp.today())).filter(HandInStore.Awaited::begun)
                .flatMap(awaited -> accounts.upToDate(Gathering.SYSTEM, Route.DIRECT_DEBIT, until(awaited)));
    }

    private Instant until(HandInStore.Awaited awaited) {
        return awaited.entry().map(day -> stamp.at(day, 0).minusSeconds(1)).orElseGet(stamp::now);
    }
}
