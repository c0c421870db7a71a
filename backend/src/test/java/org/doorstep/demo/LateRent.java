package org.doorstep.demo;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;

import org.doorstep.accounts.AccountCard;
import org.doorstep.accounts.AccountKind;
import org.doorstep.accounts.Accounts;
import org.doorstep.accounts.EntryType;
import org.doorstep.accounts.NewEntry;
import org.doorstep.accounts.PostOutcome;
import org.doorstep.kernel.Money;
import org.springframework.stereotype.Component;

/**
 * Ruth's Housing Benefit has not come for some weeks: she is behind with her rent, and nobody has talked with her yet. Again is
 * harmless: each week is charged once. The ledger keeps what is posted, so no test of the shared database does this.
 */
@Component
class LateRent {

    private static final Money WEEK = Money.ofPence(9_735);
    private static final int WEEKS = 8;

    private final Accounts accounts;
    private final Clock clock;

    LateRent(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    void bring() {
        var last = LocalDate.now(clock).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var all = Underway.done(accounts.list(Underway.resident("P1000005")));
        var rent = all.stream().filter(account -> account.kind() == AccountKind.RENT).findFirst().orElseThrow();
        last.minusWeeks(WEEKS - 1).datesUntil(last.plusDays(1), Period.ofWeeks(1)).forEach(monday -> charge(rent, monday));
    }

    private void charge(AccountCard rent, LocalDate monday) {
        var entry = NewEntry.charge(EntryType.RENT, WEEK, monday, "housing", rent.reference() + "-rent-" + monday);
        var outcome = Underway.done(accounts.post(Underway.JOB, rent.id(), entry));
        if (!(outcome instanceof PostOutcome.Posted || outcome instanceof PostOutcome.Again)) {
            throw new IllegalStateException("a week's rent was not charged: " + outcome);
        }
    }
}
