package org.doorstep.leasehold.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.doorstep.kernel.Checked;
import org.doorstep.kernel.Money;
import org.doorstep.kernel.Problem;
import org.doorstep.kernel.Text;
import org.doorstep.kernel.WrittenDay;
import org.doorstep.leasehold.WorksSums;

/**
 * What works really came to, and the one check of what either door sends about it.
 *
 * @param version  of the sum the officer had before them
 * @param incurred of the costs that a higher sum adds, the first day one came or was paid; empty where nobody pays more
 * @param told     when leaseholders were told of them in writing
 */
public record SumCorrection(Money total, String why, int version, Optional<LocalDate> incurred, Optional<LocalDate> told) {

    private static final long LARGEST = 10_000_000_000L;

    /** What works came to: more than nothing, and no sum that nobody can mean. */
    public static Optional<Money> total(Map<String, String> fields) {
        return Money.read(fields.getOrDefault("total", "")).filter(total -> total.owed() && total.pence() <= LARGEST);
    }

    public static Checked<SumCorrection> of(Map<String, String> fields, LocalDate today) {
        var problems = new ArrayList<Problem>();
        var total = total(fields);
        if (total.isEmpty()) {
            problems.add(Problem.of("total", "leasehold.works.total"));
        }
        var why = text(fields, "why");
        Text.required("why", why, WorksSums.WHY_LIMIT, "leasehold.bill.why", "leasehold.too-long").ifPresent(problems::add);
        var incurred = day(fields, "incurred", today, problems);
        var told = day(fields, "told", today, problems);
        if (incurred.isPresent() && told.filter(incurred.get()::isAfter).isPresent()) {
            problems.add(Problem.of("told", "leasehold.works.told"));
        }
        var version = text(fields, "version");
        return problems.isEmpty()
                ? new Checked.Good<>(new SumCorrection(total.orElseThrow(), why, version.matches("\\d{1,6}") ? Integer.parseInt(version) : 0, incurred, told))
                : new Checked.Bad<>(problems);
    }

    static Optional<LocalDate> day(Map<String, String> fields, String field, LocalDate today, List<Problem> problems) {
        var written = text(fields, field);
        var day = WrittenDay.iso(written).filter(given -> !given.isAfter(today));
        if (day.isEmpty() && !written.isEmpty()) {
            problems.add(Problem.of(field, "leasehold.works.day"));
        }
        return day;
    }

    private static String text(Map<String, String> fields, String field) {
        return fields.getOrDefault(field, "").strip();
    }
}
