package org.doorstep.accounts.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.doorstep.accounts.AccountCard;
import org.doorstep.accounts.Accounts;
import org.doorstep.accounts.Period;
import org.doorstep.accounts.Statement;
import org.doorstep.accounts.StatementOutcome;
import org.doorstep.kernel.Checked;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import org.doorstep.platform.web.Refused;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Asks for the statement of the days that were sent, for both doors; without any, of the last three months. */
@Component
class StatementAsker {

    private static final int USUAL_MONTHS = 3;

    private final Accounts accounts;
    private final Clock clock;

    StatementAsker(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    Mono<StatementOutcome> ask(CurrentUser user, String reference, Map<String, String> days) {
        if (StatementDays.none(days)) {
            return usual(user, reference);
        }
        return switch (StatementDays.check(days)) {
            case Checked.Good<Period>(var period) -> accounts.statement(user, reference, period);
            case Checked.Bad<Period>(var problems) -> usual(user, reference).map(outcome -> wrong(outcome, problems));
        };
    }

    /** The statement, or the API's no. */
    Mono<Statement> drawn(CurrentUser user, String reference, Map<String, String> days) {
        return ask(user, reference, days).flatMap(outcome -> switch (outcome) {
            case StatementOutcome.Drawn(var statement) -> Mono.just(statement);
            case StatementOutcome.Wrong(_, var problems) -> Mono.error(Refused.invalid(problems));
            case StatementOutcome.NotHere _ -> Mono.error(Refused.notHere());
        });
    }

    /** From its first day where it is younger than that. */
    private Mono<StatementOutcome> usual(CurrentUser user, String reference) {
        var today = LocalDate.now(clock);
        return accounts.statement(user, reference, new Period(today.minusMonths(USUAL_MONTHS), today))
                .flatMap(outcome -> outcome instanceof StatementOutcome.Wrong(AccountCard account, List<Problem> _)
                        ? accounts.statement(user, reference, new Period(account.opened(), today)) : Mono.just(outcome));
    }

    /** The account is known from the usual statement; one that is not there says nothing about the days. */
    private static StatementOutcome wrong(StatementOutcome usual, List<Problem> problems) {
        return switch (usual) {
            case StatementOutcome.Drawn(var statement) -> new StatementOutcome.Wrong(statement.account(), problems);
            case StatementOutcome.Wrong(var account, _) -> new StatementOutcome.Wrong(account, problems);
            case StatementOutcome.NotHere nothing -> nothing;
        };
    }
}
