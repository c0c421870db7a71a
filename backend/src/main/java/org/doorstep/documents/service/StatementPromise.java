package org.doorstep.documents.service;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.doorstep.accounts.AccountKind;
import org.doorstep.accounts.AccountStanding;
import org.doorstep.accounts.Accounts;
import org.doorstep.accounts.OpenAccount;
import org.doorstep.documents.model.DocumentKey;
import org.doorstep.documents.model.Quarter;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Subject;
import org.doorstep.residents.Place;
import org.doorstep.residents.Residents;
import org.doorstep.standards.Facts;
import org.doorstep.standards.Promises;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What is promised of the statements of a rent account: one every three months (rules.md RN-7; nph standard, 7.6 row 92). */
@Component
class StatementPromise {

    private static final CurrentUser SYSTEM = new CurrentUser.System("documents");
    private static final String SENT = "rent.statement-sent";

    private final Promises promises;
    private final Accounts accounts;
    private final Residents residents;
    private final StatementsDue due;
    private final Clock clock;

    StatementPromise(Promises promises, Accounts accounts, Residents residents, StatementsDue due, Clock clock) {
        this.promises = promises;
        this.accounts = accounts;
        this.residents = residents;
        this.due = due;
        this.clock = clock;
    }

    /** In the caller's transaction. The next one is owed while somebody holds the account's agreement and it is open. */
    Mono<Void> sent(StoredDocument statement) {
        var at = at(Quarter.of(DocumentKey.days(statement.key().part()).to()));
        return accounts.named(SYSTEM, statement.key().folder().reference()).flatMap(account -> promises.keep(SYSTEM, subject(account), SENT, at)
                .then(accounts.standings(SYSTEM, List.of(account.id())))
                .flatMap(standings -> lastsAs(account, standings.get(account.id())))
                .flatMap(place -> promises.open(SYSTEM, subject(account), SENT, Facts.of("tenure", place.kind().tenure()), at))
                .switchIfEmpty(Mono.defer(() -> promises.keep(SYSTEM, subject(account), "rent.account-ended", at))))
                .then();
    }

    /** Empty where no other statement is owed. */
    private Mono<Place> lastsAs(OpenAccount account, AccountStanding standing) {
        return standing.kind() == AccountKind.RENT && standing.closed().isEmpty() ? residents.place(SYSTEM, account.agreement()) : Mono.empty();
    }

    /**
     * Counted from the day by which a quarter's statements are there: one that could be drawn sooner does not make the next one
     * owed sooner, whose payments may come later.
     */
    private Instant at(Quarter quarter) {
        var by = due.by(quarter).atStartOfDay(clock.getZone()).toInstant();
        return by.isAfter(clock.instant()) ? by : clock.instant();
    }

    private static Subject subject(OpenAccount account) {
        return new Subject("account", account.id());
    }
}
