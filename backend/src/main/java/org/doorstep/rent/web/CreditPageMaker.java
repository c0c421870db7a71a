package org.doorstep.rent.web;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.doorstep.kernel.Money;
import org.doorstep.landlord.Landlord;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Cell;
import org.doorstep.platform.web.ui.Row;
import org.doorstep.rent.Breakdown;
import org.doorstep.rent.UniversalCreditView;
import org.doorstep.rent.UniversalCreditYear;
import org.springframework.stereotype.Component;

import static java.util.stream.Collectors.joining;

/** Puts Universal Credit's months beside our weeks, in sentences. */
@Component
class CreditPageMaker {

    /** Twelve months rounded to the penny are at most so much off a year. */
    private static final Money ROUNDING = Money.ofPence(6);

    private final Landlord landlord;

    CreditPageMaker(Landlord landlord) {
        this.landlord = landlord;
    }

    CreditPage make(PageContext page, UniversalCreditView view) {
        return new CreditPage(view.account().reference(), evidence(page, view), about(page, view), months(page, view));
    }

    private List<Row> evidence(PageContext page, UniversalCreditView view) {
        var year = view.year();
        var rows = new ArrayList<Row>();
        rows.add(Row.of(page.t("rent.credit.landlord"), landlord.address()));
        rows.add(Row.of(page.t("rent.credit.home"), RentPageMaker.account(page, view.account())));
        rows.add(Row.of(page.t("rent.credit.since"), page.date(view.account().opened())));
        view.begins().ifPresent(day -> rows.add(Row.of(page.t("rent.credit.begins"), page.date(day))));
        rows.add(Row.of(page.t("rent.credit.rent"), page.money(view.rent())));
        rows.add(Row.of(page.t("rent.credit.services"), lines(page, view.services())));
        rows.add(Row.of(page.t("rent.credit.counted"), page.money(view.months().weekly())));
        rows.add(Row.of(page.t("rent.credit.others"), lines(page, view.others())));
        rows.add(Row.of(page.t("rent.credit.weeks"), page.t("rent.credit.weeks.counted", year.weeks(), view.months().countedWeeks())));
        rows.add(Row.of(page.t("rent.due.free"), RentPageMaker.weeks(page, year.free())));
        return List.copyOf(rows);
    }

    private static List<String> lines(PageContext page, List<Breakdown> lines) {
        return lines.isEmpty() ? List.of(page.t("rent.credit.none"))
                : lines.stream().map(line -> page.t("rent.credit.line", page.t(line.head().words()), page.money(line.now().orElseThrow()))).toList();
    }

    private static List<String> about(PageContext page, UniversalCreditView view) {
        var year = view.months();
        var withheld = !view.year().withheld().isEmpty();
        if (view.rent().nothing() && view.services().isEmpty() && view.others().isEmpty()) {
            return List.of(page.t("rent.weekly.unknown", page.landlord().officePhone()));
        }
        return Stream.of(
                page.t("rent.credit.count", page.money(year.weekly()), year.countedWeeks(), page.money(year.monthly())),
                page.said("rent.credit.months", weekday(page, view)), withheld ? page.said("rent.credit.withheld") : "", overTheYear(page, year, withheld),
                page.said("rent.credit.own-months")).filter(line -> !line.isEmpty()).toList();
    }

    private static String weekday(PageContext page, UniversalCreditView view) {
        return view.year().first().getDayOfWeek().getDisplayName(TextStyle.FULL, page.locale());
    }

    /** @param withheld that more may be charged than the year's months have: then nobody can say that both come to the same */
    private static String overTheYear(PageContext page, UniversalCreditYear year, boolean withheld) {
        if (year.months().isEmpty()) {
            return page.said("rent.credit.part-year");
        }
        if (year.chargeWeeks() > year.countedWeeks() && year.shortfall().owed()) {
            return page.said("rent.credit.long-year", year.chargeWeeks(), year.countedWeeks(), page.money(year.shortfall()));
        }
        if (year.shortfall().size().compareTo(ROUNDING) <= 0) {
            return withheld ? "" : page.t("rent.credit.even");
        }
        return page.t("rent.credit.uneven", page.money(year.charged()), page.money(year.paid()));
    }

    private static Sheet months(PageContext page, UniversalCreditView view) {
        var heads = Stream.of("month", "weeks", "charged", "paid", "difference").map(head -> page.t("rent.credit.head." + head)).toList();
        return new Sheet(page.t("rent.credit.table", view.year().name()), heads,
                view.months().months().stream().map(month -> row(page, month)).toList());
    }

    private static List<Cell> row(PageContext page, UniversalCreditYear.CreditMonth month) {
        return List.of(Cell.of(page.month(month.month())),
                Cell.of(days(page, month.debits())), Cell.figure(page.money(month.charged())), Cell.figure(page.money(month.paid())),
                Cell.figure(difference(page, month.behind())));
    }

    private static String days(PageContext page, List<LocalDate> debits) {
        return debits.isEmpty() ? page.t("rent.charges.none") : debits.stream().map(day -> String.valueOf(day.getDayOfMonth())).collect(joining(", "));
    }

    private static String difference(PageContext page, Money behind) {
        return behind.nothing() ? page.t("rent.credit.level")
                : page.t(behind.owed() ? "rent.credit.behind" : "rent.credit.ahead", page.money(behind.size()));
    }
}
