package org.doorstep.leasehold.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;

import org.doorstep.kernel.Checked;
import org.doorstep.kernel.Money;
import org.doorstep.kernel.Problem;

/**
 * What works came to, as it is told first, and the one check of what either door sends about it. Costs count from their invoice's coming or
 * payment (section 20B; rules.md SC-1), so the first of those days is told with the sum.
 *
 * @param incurred empty where no invoice has come yet: then the bill asks in advance
 * @param told     when leaseholders were told in writing that the costs had been incurred and would be charged
 */
public record SumTold(Money total, Optional<LocalDate> incurred, Optional<LocalDate> told) {

    /** @param fields total in pounds; incurred as 2026-11-24, or none: yes; told, if they were */
    public static Checked<SumTold> of(Map<String, String> fields, LocalDate today) {
        var problems = new ArrayList<Problem>();
        var total = SumCorrection.total(fields);
        if (total.isEmpty()) {
            problems.add(Problem.of("total", "leasehold.works.total"));
        }
        var incurred = SumCorrection.day(fields, "incurred", today, problems);
        var told = SumCorrection.day(fields, "told", today, problems);
        var none = fields.getOrDefault("none", "").equals("yes");
        if (incurred.isPresent() == none && problems.stream().noneMatch(problem -> problem.field().equals("incurred"))) {
            problems.add(Problem.of("incurred", "leasehold.works.first"));
        }
        if (told.isPresent() && incurred.filter(first -> !first.isAfter(told.get())).isEmpty()) {
            problems.add(Problem.of("told", "leasehold.works.told"));
        }
        return problems.isEmpty() ? new Checked.Good<>(new SumTold(total.orElseThrow(), incurred, told)) : new Checked.Bad<>(problems);
    }

    /** A day that was said when the works were billed before, and that is another now. */
    public record Before(String field, LocalDate said) {}

    /**
     * What it says otherwise than before, so that a bill that comes later is judged by the day of the first. An earlier day is taken, and a first one
     * where there was none: an invoice may have come since.
     */
    public Optional<Before> unlike(SumTold before) {
        var later = before.incurred.filter(said -> incurred.filter(day -> !day.isAfter(said)).isEmpty()).map(said -> new Before("incurred", said));
        return later.or(() -> before.told.filter(said -> told.filter(day -> !day.equals(said)).isPresent()).map(said -> new Before("told", said)));
    }

    /** With the day of telling that was said before. */
    public SumTold with(SumTold before) {
        return new SumTold(total, incurred, before.told.or(() -> told));
    }
}
