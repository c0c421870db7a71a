package org.doorstep.rent.service;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.doorstep.kernel.Money;
import org.doorstep.rent.Breakdown;
import org.doorstep.rent.RentView;
import org.doorstep.rent.UniversalCreditView;
import org.doorstep.rent.RentYearView;
import org.doorstep.rent.model.Charges;
import org.doorstep.rent.model.Equivalents;
import org.doorstep.rent.model.Forecasting;
import org.doorstep.rent.model.RegularPayments;
import org.doorstep.rent.model.RentCalendar;
import org.doorstep.rent.model.RentYear;
import org.doorstep.rent.model.UniversalCredit;
import org.doorstep.rent.model.Withholding;
import org.springframework.stereotype.Component;

/** Puts together what is told of an account, from its ledger, its charges and the calendar. */
@Component
class RentViews {

    private final RentCalendar calendar;

    RentViews(RentCalendar calendar) {
        this.calendar = calendar;
    }

    /** The year as it is for one account, and which of its rent-free weeks to come are withheld from it. */
    private record Theirs(RentYear year, Set<LocalDate> withheld) {

        RentYearView view() {
            return new RentYearView(year.name(), year.first(), year.last(), year.weeks(), year.chargeWeeks(),
                    year.free().stream().sorted().toList(), withheld.stream().sorted().toList());
        }
    }

    RentView rent(RentAccount account, RentYear year, Charges charges, LocalDate today, Optional<ReviewStore.Notice> told) {
        var week = calendar.weekOf(today, charges);
        var before = year.first().minusDays(7);
        var weekly = charges.weekly(week);
        var theirs = theirs(account, year, weekly, today);
        var equivalents = Equivalents.of(weekly, theirs.year().chargeWeeks());
        // Payments are looked for up to the day that charges are here: what goes on is not taken for stopped because no file came.
        var known = account.known(today);
        var forecast = Forecasting.of(account.balance(), known, account.chargedLast(), theirs.year(), charges,
                RegularPayments.in(account.paid(), known));
        return new RentView(account.card(), theirs.view(), weekly, Optional.of(week).filter(today::isBefore), shown(charges.beside(week, before)),
                charges.on(before).isEmpty() ? Optional.empty() : Optional.of(before), next(charges, theirs.year(), today),
                new RentView.Equivalent(equivalents.monthly(), equivalents.fourWeekly()), forecast, told.map(RentViews::change));
    }

    UniversalCreditView universalCredit(RentAccount account, RentYear year, Charges charges, LocalDate today) {
        var week = calendar.weekOf(today, charges);
        var lines = shown(charges.beside(week, week));
        var rent = lines.stream().filter(line -> line.head().isRent() && line.eligible()).flatMap(line -> line.now().stream())
                .reduce(Money.ZERO, Money::plus);
        var withholding = new Withholding(calendar, year, today);
        var charged = new Theirs(year.charging(withholding.charged(account.debited())), withholding.toCome(account.balance(), charges.weekly(week)));
        return new UniversalCreditView(account.card(), charged.view(), Optional.of(week).filter(today::isBefore), rent,
                lines.stream().filter(line -> !line.head().isRent() && line.eligible()).toList(),
                lines.stream().filter(line -> !line.eligible()).toList(), UniversalCredit.of(charged.year(), year.free().size(), charges, week));
    }

    private Theirs theirs(RentAccount account, RentYear year, Money weekly, LocalDate today) {
        var withholding = new Withholding(calendar, year, today);
        var withheld = withholding.toCome(account.balance(), weekly);
        var charged = new HashSet<>(withholding.charged(account.debited()));
        charged.addAll(withheld);
        return new Theirs(year.charging(charged), withheld);
    }

    /** The first day with something to pay: what begins in some weeks is not nothing until then. */
    private Optional<RentView.NextDebit> next(Charges charges, RentYear theirs, LocalDate today) {
        return theirs.charged().stream().filter(day -> !day.isBefore(today)).filter(day -> charges.weekly(day).owed()).findFirst()
                .or(() -> calendar.nextCharge(theirs.last().plusDays(1), day -> charges.weekly(day).owed()))
                .map(day -> new RentView.NextDebit(day, charges.weekly(day)));
    }

    private static RentView.ChargeChange change(ReviewStore.Notice notice) {
        return new RentView.ChargeChange(notice.changesOn(), notice.lines(), sum(notice.lines(), Breakdown::before), sum(notice.lines(), Breakdown::now));
    }

    static Money sum(List<Breakdown> lines, Function<Breakdown, Optional<Money>> which) {
        return lines.stream().flatMap(line -> which.apply(line).stream()).reduce(Money.ZERO, Money::plus);
    }

    /** A head that costs nothing either way is no line. */
    private static List<Breakdown> shown(List<Breakdown> lines) {
        return lines.stream().filter(line -> line.now().filter(Money::owed).isPresent() || line.before().filter(Money::owed).isPresent()).toList();
    }
}
