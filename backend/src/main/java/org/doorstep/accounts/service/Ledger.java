package org.doorstep.accounts.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.accounts.AccountStanding;
import org.doorstep.accounts.EntryView;
import org.doorstep.accounts.Feed;
import org.doorstep.accounts.OpenAccount;
import org.doorstep.accounts.Period;
import org.doorstep.accounts.model.Entry;
import org.doorstep.accounts.model.PostingFacts;
import org.doorstep.accounts.model.Reversing;
import org.doorstep.kernel.Money;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps accounts and their entries. */
public interface Ledger {

    /** An account and what of it was asked for. */
    record Page(StoredAccount account, List<EntryView> entries) {}

    /** @param opening the balance before the first of the entries, the oldest first */
    record Movements(StoredAccount account, Money opening, List<EntryView> entries) {}

    /** The accounts of the caller, in no order. */
    Flux<StoredAccount> list(Seen seen);

    /** How these stand, by their ids. */
    Mono<Map<UUID, AccountStanding>> standings(Collection<UUID> accounts);

    /** What people call these, by their ids; one that is not there is left out. */
    Mono<Map<UUID, String>> references(Collection<UUID> accounts);

    /** One account with its newest entries, the newest first. */
    Mono<Page> find(Seen seen, String reference, Optional<Long> before, int most);

    /** One account with what was posted from the first instant until just before the second. */
    Mono<Movements> movements(Seen seen, String reference, Instant from, Instant until);

    /** Those open on some day of a period, or on which something came from the first instant until just before the second, by their references, the first after one. */
    Flux<OpenAccount> openIn(Period period, Instant from, Instant until, String after, int most);

    /** Asked by a job, which sees all. */
    Mono<OpenAccount> named(Seen seen, String reference);

    /** Nobody else posts to the account until the transaction ends; false when it is not there. */
    Mono<Boolean> lock(UUID account);

    Mono<PostingFacts> facts(UUID account, String source, String reference);

    Mono<Reversing.Target> target(UUID account, long seq);

    /** @return false when its source and reference were posted meanwhile, on another account */
    Mono<Boolean> append(UUID account, Entry entry);

    /** Up to when each route is on the accounts; one of which no file told is left out. */
    Mono<Map<Feed, Instant>> asAt();

    /** Nothing is posted to these on a day up to this one any more; holds each until whoever posts to it is done. */
    Mono<Void> drawn(Collection<String> references, LocalDate until);

    /**
     * What Doorstep itself posts of a route is on the accounts up to an instant, unless it was further on already.
     *
     * @param now when this is said: for a week no file tells of the route
     */
    Mono<Void> upToDate(Feed feed, Instant asAt, Instant now);
}
