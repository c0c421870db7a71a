package org.doorstep.rent.service;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

import org.doorstep.accounts.AccountCard;
import org.doorstep.accounts.Accounts;
import org.doorstep.accounts.Period;
import org.doorstep.accounts.Statement;
import org.doorstep.accounts.StatementOutcome;
import org.doorstep.kernel.CurrentUser;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads the ledger of an account that is charged week by week, for whoever may see it. */
@Component
class RentAccounts {

    /** As files write them; anything else names no account. */
    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9/._-]{1,40}");

    private final Accounts accounts;

    RentAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    /** From a day, or from the account's first if that is later, until today; empty when it is not theirs to see. */
    Mono<RentAccount> since(CurrentUser user, String reference, LocalDate from, LocalDate today) {
        return REFERENCE.matcher(reference).matches()
                ? statement(user, reference, from, today).map(RentAccount::new).filter(RentAccount::isWeekly) : Mono.empty();
    }

    private Mono<Statement> statement(CurrentUser user, String reference, LocalDate from, LocalDate today) {
        return accounts.statement(user, reference, new Period(from, today)).flatMap(outcome -> switch (outcome) {
            case StatementOutcome.Drawn(var statement) -> Mono.just(statement);
            case StatementOutcome.Wrong(var account, _) when account.opened().isAfter(today) -> Mono.just(notBegun(account, today));
            case StatementOutcome.Wrong(var account, _) when account.opened().isAfter(from) ->
                    statement(user, reference, account.opened(), today);
            case StatementOutcome.Wrong _, StatementOutcome.NotHere _ -> Mono.empty();
        });
    }

    private static Statement notBegun(AccountCard account, LocalDate today) {
        return new Statement(account, new Period(today, today), account.balance(), List.of(), account.balance());
    }
}
