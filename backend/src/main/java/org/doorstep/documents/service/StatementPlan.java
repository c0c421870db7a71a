package org.doorstep.documents.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.doorstep.accounts.Accounts;
import org.doorstep.accounts.OpenAccount;
import org.doorstep.accounts.Period;
import org.doorstep.accounts.Feed;
import org.doorstep.documents.Folder;
import org.doorstep.documents.model.Quarter;
import org.doorstep.kernel.CurrentUser;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Writes down who gets a statement of a quarter. First the ledger is told that those days are drawn, so that no file adds to them
 * behind a statement: each line is on exactly one, and each begins where the one before ended. What comes onto an account after its last day
 * is on one of the quarter it comes in.
 */
@Component
class StatementPlan {

    private static final CurrentUser SYSTEM = new CurrentUser.System("documents");
    private static final int PAGE = 1_000;

    private final Accounts accounts;
    private final QuarterStore quarters;
    private final Clock clock;

    StatementPlan(Accounts accounts, QuarterStore quarters, Clock clock) {
        this.accounts = accounts;
        this.quarters = quarters;
        this.clock = clock;
    }

    /** Killed and run again, what was written down stays as it is. */
    Mono<Void> all(Quarter quarter, Collection<Feed> behind) {
        return page(quarter, "").expand(page -> page.size() < PAGE ? Mono.empty() : page(quarter, page.getLast().reference())).then()
                .then(Mono.defer(() -> quarters.drawn(quarter, clock.instant(), behind)));
    }

    private Mono<List<OpenAccount>> page(Quarter quarter, String after) {
        return accounts.openIn(SYSTEM, new Period(quarter.first(), quarter.last()), after, PAGE)
                .flatMap(page -> accounts.drawn(SYSTEM, references(page), quarter.last())
                        .then(Mono.defer(() -> quarters.late(quarter, references(page))))
                        .flatMap(late -> quarters.plan(quarter, page.stream().map(account -> due(late.getOrDefault(account.reference(), quarter.first()), account)).toList()))
                        .thenReturn(page));
    }

    private static List<String> references(List<OpenAccount> page) {
        return page.stream().map(OpenAccount::reference).toList();
    }

    /**
     * A statement begins no earlier than its account. The first of a letting that was entered after its first weeks were drawn has those too: else
     * they would be on none.
     */
    private static QuarterStore.Due due(LocalDate from, OpenAccount account) {
        var first = account.opened().isAfter(from) ? account.opened() : from;
        return new QuarterStore.Due(Folder.account(account.reference()), first.toString());
    }
}
