package org.doorstep.rent.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.doorstep.kernel.Money;
import org.doorstep.rent.Breakdown;
import org.doorstep.rent.RentView;
import org.doorstep.rent.UniversalCreditView;
import org.doorstep.rent.YearView;
import org.doorstep.rent.model.Charges;
import org.doorstep.rent.model.Equivalents;
import org.doorstep.rent.model.Forecasting;
import org.doorstep.rent.model.RegularPayments;
import org.doorstep.rent.model.RentCalendar;
import org.doorstep.rent.model.RentYear;
import org.doorstep.rent.model.UniversalCredit;
import org.springframework.stereotype.Component;

/** Puts together what is told of an account, from its ledger, its charges and the calendar. */
@Component
class RentViews {

    private final RentCalendar calendar;

    RentViews(RentCalendar calendar) {
        this.calendar = calendar;
    }

    RentView rent(RentAccount account, RentYear year, Charges charges, LocalDate today, Optional<ReviewStore.Notice> told) {
        var now = calendar.debitOf(today);
        var before = year.first().minusDays(7);
        var withheld = withheld(account, year);
        var weekly = charges.weekly(now);
        var equivalents = Equivalents.of(weekly, year.charged(withheld).size());
        var forecast = Forecasting.of(account.balance(), today, account.chargedLast(), year, charges,
                RegularPayments.in(account.paid(), today), withheld);
        return new RentView(account.card(), view(year, withheld), weekly, shown(charges.beside(now, before)),
                charges.on(before).isEmpty() ? Optional.empty() : Optional.of(before), next(charges, year, today, withheld),
                new RentView.Equivalent(equivalents.monthly(), equivalents.fourWeekly()), forecast, told.map(RentViews::change));
    }

    UniversalCreditView universalCredit(RentAccount account, RentYear year, Charges charges, LocalDate today) {
        var now = calendar.debitOf(today);
        var lines = shown(charges.beside(now, now)).stream().filter(line -> line.now().isPresent()).toList();
        var rent = lines.stream().filter(line -> line.head().isRent() && line.eligible()).flatMap(line -> line.now().stream())
                .reduce(Money.ZERO, Money::plus);
        return new UniversalCreditView(account.card(), view(year, withheld(account, year)), rent,
                lines.stream().filter(line -> !line.head().isRent() && line.eligible()).toList(),
                lines.stream().filter(line -> !line.eligible()).toList(), UniversalCredit.of(year, charges));
    }

    static YearView view(RentYear year, boolean withheld) {
        return new YearView(year.name(), year.first(), year.last(), year.weeks(), year.charged(withheld).size(),
                year.free().stream().sorted().toList(), withheld);
    }

    /** Who owes today is taken to owe then, too: nobody knows better. */
    private boolean withheld(RentAccount account, RentYear year) {
        return calendar.withholdsFreeWeeks() && account.balance().owed() && !year.free().isEmpty();
    }

    private Optional<RentView.NextDebit> next(Charges charges, RentYear year, LocalDate today, boolean withheld) {
        var thisYear = year.charged(withheld).stream().filter(day -> !day.isBefore(today)).findFirst();
        return thisYear.or(() -> calendar.nextCharge(year.last().plusDays(1)))
                .map(day -> new RentView.NextDebit(day, charges.weekly(day))).filter(due -> due.amount().owed());
    }

    private static RentView.ChargeChange change(ReviewStore.Notice notice) {
        return new RentView.ChargeChange(notice.changesOn(), notice.lines(), sum(notice.lines(), Breakdown::before), sum(notice.lines(), Breakdown::now));
    }

    static Money sum(List<Breakdown> lines, java.util.function.Function<Breakdown, Optional<Money>> which) {
        return lines.stream().flatMap(line -> which.apply(line).stream()).reduce(Money.ZERO, Money::plus);
    }

    /** A head that costs nothing either way is no line. */
    private static List<Breakdown> shown(List<Breakdown> lines) {
        return lines.stream().filter(line -> line.now().filter(Money::owed).isPresent() || line.before().filter(Money::owed).isPresent()).toList();
    }
}
