package org.doorstep.accounts.model;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.doorstep.accounts.Period;
import org.doorstep.kernel.Problem;

/** Which periods there can be a statement of. */
public final class StatementPeriod {

    /** As long as an account may well be; longer ones are asked for in two parts. */
    static final int MOST_YEARS = 25;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

    private StatementPeriod() {}

    /** The day, or the nearest to it that the database can be asked about: there are no statements beyond. */
    public static LocalDate asked(LocalDate day) {
        return day.isBefore(EARLIEST) ? EARLIEST : day.isAfter(LATEST) ? LATEST : day;
    }

    /** @param opened the account's first day */
    public static List<Problem> problems(Period period, LocalDate opened, LocalDate today) {
        var problems = new ArrayList<Problem>(0);
        if (period.from().isBefore(opened)) {
            problems.add(Problem.of("from", "accounts.from.before-account", DAY.format(opened)));
        } else if (period.from().isAfter(today)) {
            problems.add(Problem.of("from", "accounts.from.future"));
        }
        if (period.to().isBefore(period.from())) {
            problems.add(Problem.of("to", "accounts.to.before-from"));
        } else if (period.to().isAfter(today)) {
            problems.add(Problem.of("to", "accounts.to.future"));
        } else if (period.to().isAfter(period.from().plusYears(MOST_YEARS))) {
            problems.add(Problem.of("to", "accounts.to.too-long", MOST_YEARS));
        }
        return problems;
    }
}
