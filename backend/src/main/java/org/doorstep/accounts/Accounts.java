package org.doorstep.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.residents.Me;
import reactor.core.publisher.Mono;

/**
 * Accounts and what is posted to them. A live account is seen by whoever its agreement names today, one whose agreement
 * is over by its holders; contact centre, managers and the officers for income and leasehold see all. What is not the
 * caller's is not there.
 */
public interface Accounts {

    /** How many entries a page of an account holds. */
    int PAGE = 20;

    /** The caller's: rent first. Two round trips. */
    Mono<List<AccountCard>> list(CurrentUser user);

    /** The accounts of these agreements, open or not, in no order: for Doorstep's own jobs and staff who see all; else none. */
    Mono<List<AccountCard>> ofAgreements(CurrentUser user, Collection<UUID> agreements);

    /**
     * The same where it is known already who the caller is: one round trip.
     *
     * @param me as the register told it of this caller
     */
    Mono<List<AccountCard>> list(CurrentUser user, Me me);

    /**
     * One account with its newest entries; empty when it is not there.
     *
     * @param before {@link AccountView#before()} of the page before
     */
    Mono<AccountView> find(CurrentUser user, String reference, Optional<Long> before);

    /** What happened in a period that has begun; opening and movements always make the closing balance. */
    Mono<StatementOutcome> statement(CurrentUser user, String reference, Period period);

    /** How each of these accounts stands, by its inner id; one that is not there is left out. For Doorstep's own jobs alone. */
    Mono<Map<UUID, AccountStanding>> standings(CurrentUser user, Collection<UUID> accounts);

    /**
     * Accounts that were open on some day of a period, or closed before it and had an entry in it: what came late. By their references, the first after
     * one: for Doorstep's own jobs.
     *
     * @param after empty to begin
     */
    Mono<List<OpenAccount>> openIn(CurrentUser job, Period period, String after, int most);

    /** One of them; empty for everybody but Doorstep's own jobs. */
    Mono<OpenAccount> named(CurrentUser job, String reference);

    /**
     * How far what comes by each route is on the accounts, the same on all of them: for those who see everybody's and for Doorstep's own jobs. Anybody
     * else reads it on an account of theirs, and nothing here.
     */
    Mono<List<FeedAsAt>> asAt(CurrentUser user);

    /**
     * Doorstep itself posts what comes by this route, and it is on the accounts up to a moment. While it goes on saying so, files move nothing of
     * what is told of it. For Doorstep's own jobs, and nothing for anybody else.
     *
     * @param asAt moves what is told forward alone
     */
    Mono<Void> upToDate(CurrentUser job, Route route, Instant asAt);

    /**
     * The quarterly statements of these accounts are drawn up to a day: from now on nothing is posted on it or before, and what a
     * file tells of it late is posted on the day after. Waits for a file that is on its way. For Doorstep's own jobs, and nothing
     * for anybody else.
     *
     * @param references of accounts; one that is not there is left out
     */
    Mono<Void> drawn(CurrentUser job, Collection<String> references, LocalDate until);

    /**
     * Posts an entry, in the caller's transaction when there is one. For Doorstep's own jobs and the officers for income and
     * leasehold: what a resident's payment or instruction leads to is posted by a {@link CurrentUser.System}.
     */
    Mono<PostOutcome> post(CurrentUser user, UUID account, NewEntry entry);

    /**
     * Takes an entry back, once, by posting its opposite. A reversal is not reversed.
     *
     * @param why       in words the resident reads too
     * @param reference what the caller calls the reversal: sent twice, it is posted once
     */
    Mono<PostOutcome> reverse(CurrentUser user, UUID account, long seq, String why, String reference);
}
