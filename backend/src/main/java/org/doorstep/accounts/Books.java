package org.doorstep.accounts;

import org.doorstep.kernel.CurrentUser;
import reactor.core.publisher.Flux;

/** Books beside the ledger: each module that moves money says what it believes is on the accounts, and the nightly proof looks. */
public interface Books {

    /** All of it; for the proof alone, and nothing for anybody else. */
    Flux<Booked> booked(CurrentUser job);
}
