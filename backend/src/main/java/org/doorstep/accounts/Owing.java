package org.doorstep.accounts;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
import reactor.core.publisher.Mono;

/** What is owed on open rent accounts, and of what it is made: for Doorstep's own jobs, and for nobody else. */
public interface Owing {

    /** How many of an account's entries are told: about half a year of weekly ones. */
    int LINES = 60;

    /** Those on which something is owed, in the order of their ids after {@code after}. */
    Mono<List<Owed>> page(CurrentUser job, Optional<UUID> after, int most);

    /** One of them, whatever is owed; empty when it is closed, for something else or not there. */
    Mono<Owed> of(CurrentUser job, UUID account);

    /** The same of several, in no order; one of which that would tell nothing is left out. */
    Mono<List<Owed>> each(CurrentUser job, Collection<UUID> accounts);

    /**
     * @param balance after the newest entry
     * @param newest  the newest entries first, at most {@link #LINES}
     * @param told    up to when what was paid is on the account, by every way that files tell of; empty while none has told of any
     * @param agreed  what will be taken for it next on an agreed day
     */
    record Owed(UUID account, String reference, UUID agreement, Money balance, List<EntryView> newest, Optional<Instant> told, Optional<AgreedPayments.Agreed> agreed) {

        /** As the ledger has it. */
        public Owed(UUID account, String reference, UUID agreement, Money balance, List<EntryView> newest) {
            this(account, reference, agreement, balance, newest, Optional.empty(), Optional.empty());
        }

        public Owed {
            newest = List.copyOf(newest);
        }

        public Owed with(Optional<Instant> until, Optional<AgreedPayments.Agreed> next) {
            return new Owed(account, reference, agreement, balance, newest, until, next);
        }
    }
}
