package org.doorstep.directdebit.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import org.doorstep.accounts.AccountCard;
import org.doorstep.accounts.Accounts;
import org.doorstep.accounts.EntryType;
import org.doorstep.accounts.EntryView;
import org.doorstep.accounts.Period;
import org.doorstep.accounts.Route;
import org.doorstep.accounts.Statement;
import org.doorstep.accounts.StatementOutcome;
import org.doorstep.kernel.CurrentUser;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Direct Debits that the landlord takes by another system: they are on the account, and no instruction of them is here. */
@Component
class TakenElsewhere {

    /** Long enough for three monthly payments. */
    private static final int RECENT_DAYS = 100;

    private final Accounts accounts;
    private final Stamp stamp;

    TakenElsewhere(Accounts accounts, Stamp stamp) {
        this.accounts = accounts;
        this.stamp = stamp;
    }

    /**
     * The day of the last one of the last 100 days; empty when none came and stood.
     *
     * @param since what came before this moment is of a Direct Debit that another took the place of; empty when none did
     */
    Mono<LocalDate> last(CurrentUser user, AccountCard card, Optional<Instant> since) {
        var recent = stamp.today().minusDays(RECENT_DAYS);
        var from = recent.isBefore(card.opened()) ? card.opened() : recent;
        return from.isAfter(stamp.today()) ? Mono.empty() : accounts.statement(user, card.reference(), new Period(from, stamp.today()))
                .flatMap(outcome -> outcome instanceof StatementOutcome.Drawn(var statement) ? Mono.justOrEmpty(last(statement, since)) : Mono.empty());
    }

    private static Optional<LocalDate> last(Statement statement, Optional<Instant> since) {
        var takenBack = statement.lines().stream().flatMap(entry -> entry.reverses().stream()).collect(Collectors.toSet());
        return statement.lines().stream().filter(entry -> entry.type() == EntryType.PAYMENT && entry.route().filter(Route.DIRECT_DEBIT::equals).isPresent())
                .filter(entry -> !entry.source().equals(PostCollections.SOURCE) && !takenBack.contains(entry.seq()))
                .filter(entry -> since.map(entry.posted()::isAfter).orElse(true))
                .map(EntryView::effective).max(Comparator.naturalOrder());
    }
}
