package org.doorstep.rent.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.doorstep.accounts.AccountCard;
import org.doorstep.accounts.EntryWords;
import org.doorstep.accounts.KnownBalance;
import org.doorstep.kernel.Money;
import org.doorstep.platform.web.Formats;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Row;
import org.doorstep.rent.Forecast;
import org.doorstep.rent.RentView;
import org.doorstep.rent.RentYearView;

/** Puts what is paid, for what and when into sentences. */
final class RentPageMaker {

    private RentPageMaker() {}

    static RentPage make(PageContext page, RentView rent) {
        return new RentPage(rent.account().reference(), page.t("rent.title." + rent.account().kind().code()), account(page, rent.account()),
                weekly(page, rent),
                rent.change().map(change -> change(page, change)), charges(page, rent), due(page, rent), forecast(page, rent),
                asAt(page, rent.account()));
    }

    static List<String> asAt(PageContext page, AccountCard account) {
        return new EntryWords(page.words(), page.locale()).asAt(account.asAt());
    }

    private static String weekly(PageContext page, RentView rent) {
        if (rent.lines().isEmpty()) {
            return page.t("rent.weekly.unknown", page.landlord().officePhone());
        }
        return rent.begins().map(day -> page.said("rent.weekly.from", page.money(rent.weekly()), page.date(day)))
                .orElseGet(() -> page.said("rent.weekly", page.money(rent.weekly())));
    }

    static List<String> account(PageContext page, AccountCard account) {
        return Stream.concat(Stream.of(page.t("rent.account", account.reference())),
                account.address().map(address -> address.line1()).stream()).toList();
    }

    private static RentPage.ChangePart change(PageContext page, RentView.ChargeChange change) {
        var from = page.date(change.from());
        return new RentPage.ChangePart(page.t("rent.change", from), page.said("rent.change.about", page.money(change.before()), page.money(change.after())),
                ChargeSheets.of(page, page.t("rent.change.charges", from), page.t("rent.change.after"),
                        Optional.of(page.t("rent.change.before")), change.lines()));
    }

    private static Optional<Sheet> charges(PageContext page, RentView rent) {
        if (rent.lines().isEmpty()) {
            return Optional.empty();
        }
        var before = rent.compared().map(_ -> page.t("rent.charges.before"));
        return Optional.of(ChargeSheets.of(page, page.t("rent.charges"), page.t("rent.charges.now"), before, rent.lines()));
    }

    private static List<Row> due(PageContext page, RentView rent) {
        var year = rent.year();
        var rows = new ArrayList<Row>();
        rows.add(Row.of(page.t("rent.due.next"), rent.next()
                .map(next -> page.t("rent.due.next.day", page.money(next.amount()), page.date(next.day())))
                .orElseGet(() -> page.t("rent.due.nothing"))));
        rows.add(Row.of(page.t("rent.due.year"), List.of(page.t("rent.due.year.from", page.date(year.first()), page.date(year.last())),
                page.said("rent.due.year.weeks", year.weeks(), year.charged()))));
        rows.add(Row.of(page.t("rent.due.free"), free(page, year)));
        if (rent.weekly().owed()) {
            rows.add(Row.of(page.t("rent.due.month"), page.money(rent.equivalents().monthly())));
            rows.add(Row.of(page.t("rent.due.four-weeks"), page.money(rent.equivalents().fourWeekly())));
        }
        return List.copyOf(rows);
    }

    static List<String> free(PageContext page, RentYearView year) {
        if (!year.withheld().isEmpty()) {
            return Stream.of(year.free().isEmpty() ? List.<String>of() : weeks(page, year.free()), List.of(page.said("rent.due.free.withheld")), weeks(page, year.withheld()))
                    .flatMap(List::stream).toList();
        }
        return weeks(page, year.free());
    }

    /** Or that there are none. */
    static List<String> weeks(PageContext page, List<LocalDate> days) {
        return days.isEmpty() ? List.of(page.t("rent.due.free.none")) : days.stream().map(day -> page.t("rent.due.free.week", page.date(day))).toList();
    }

    private static List<String> forecast(PageContext page, RentView rent) {
        var forecast = rent.forecast();
        var lines = new ArrayList<String>();
        lines.add(now(page, rent.account()));
        lines.add(page.t(forecast.debits() == 1 ? "rent.forecast.charges.one" : "rent.forecast.charges.other", forecast.debits(),
                page.money(forecast.charges()), page.date(forecast.until())));
        forecast.payments().forEach(payment -> lines.add(payment(page, payment)));
        if (forecast.payments().isEmpty()) {
            lines.add(page.said("rent.forecast.no-payments"));
        }
        lines.add(page.t("rent.forecast.then", page.balance(forecast.balance())));
        return List.copyOf(lines);
    }

    /** How it stands today, or on the day up to which charges are here. */
    static String now(PageContext page, AccountCard account) {
        return page.t(KnownBalance.upTo(account.asAt(), LocalDate.ofInstant(page.now(), Formats.ZONE)).isPresent() ? "rent.forecast.known" : "rent.forecast.today",
                KnownBalance.of(page, account.balance(), account.asAt()));
    }

    private static String payment(PageContext page, Forecast.Expected payment) {
        return page.said(payment.times() == 1 ? "rent.forecast.payments.one" : "rent.forecast.payments.other", way(page, payment), payment.times(),
                page.money(payment.amount()), page.money(total(payment)));
    }

    private static String way(PageContext page, Forecast.Expected payment) {
        return page.t("rent.way." + payment.way());
    }

    private static Money total(Forecast.Expected payment) {
        return payment.amount().times(payment.times());
    }
}
