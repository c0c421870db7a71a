package org.doorstep.directdebit.service;

import org.doorstep.accounts.Booked;
import org.doorstep.accounts.Books;
import org.doorstep.kernel.CurrentUser;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Every collection that is said to be posted, for the ledger's nightly proof. */
@Component
class DebitBooks implements Books {

    private final RunStore runs;

    DebitBooks(RunStore runs) {
        this.runs = runs;
    }

    @Override
    public Flux<Booked> booked(CurrentUser job) {
        return job instanceof CurrentUser.System
                ? runs.posted().map(each -> new Booked(each.account(), PostCollections.SOURCE, each.line().toString(), each.taken().negated())) : Flux.empty();
    }
}
