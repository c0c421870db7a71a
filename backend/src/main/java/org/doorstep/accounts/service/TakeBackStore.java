package org.doorstep.accounts.service;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.doorstep.accounts.AccountKind;
import org.doorstep.accounts.EntryView;
import org.doorstep.accounts.TakeBacks;
import org.doorstep.kernel.Money;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps what officers take back. */
public interface TakeBackStore {

    /**
     * An entry.
     *
     * @param reference of its account
     * @param balance of the account now
     * @param fed     whether the housing system sent it, and put it on this account
     * @param wanted  that waits for a second officer
     */
    record Found(UUID account, String reference, AccountKind kind, EntryView entry, Money balance, boolean reversed, boolean fed, Optional<Asked> wanted) {}

    /** @param by the officer, as the audit trail names them */
    record Asked(UUID id, String why, String by, String name, Instant at) {}

    Mono<Found> find(String account, long seq);

    /** @return false while another is there of the same entry */
    Mono<Boolean> ask(UUID account, long seq, Asked asked, boolean wanted);

    /** @return false when somebody was quicker, or it is their own */
    Mono<Boolean> second(UUID wanted, String by, Instant at);

    Mono<Boolean> drop(UUID wanted, String by, Instant at);

    /** Those of accounts of these kinds that wait for a second officer, the oldest first. */
    Flux<TakeBacks.WaitingTakeBack> waiting(Set<AccountKind> kinds, int most);

    /** Money that came in, and is on no account now, waits for one. */
    Mono<Void> wait(UUID account, long seq, UUID id, Instant at);
}
