package org.doorstep.leasehold.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.doorstep.kernel.Money;
import org.doorstep.kernel.WorkingCalendar;
import org.doorstep.landlord.LeaseholdRules.Billing;
import org.doorstep.leasehold.HeadKind;
import org.doorstep.leasehold.YearView;
import org.doorstep.leasehold.YearView.BillLine;
import org.doorstep.leasehold.YearView.SchedulePart;

/**
 * Which bills of a lease's year are to go out today, and which that went out are no longer what the figures say.
 *
 * @param rule        when bills go out
 * @param recoverable the first day of being incurred from which a cost is asked for in time by what goes out today (section 20B; rules.md SC-1):
 *                    of a year that began sooner costs may be lost, and only with the balance that leaves those out is nobody asked for them
 * @param calendar    the days on which banks work: a day to pay by is one of them
 */
public record BillRule(Billing rule, LocalDate today, LocalDate recoverable, WorkingCalendar calendar) {

    /** The number of the bill of what the year came to, after the four quarters. */
    public static final int BALANCE = 5;

    /**
     * @param lines that sum to the amount, which for a balance may be less than nothing: a credit
     * @param costs by its reference, how much of each cost of the building it asks for (section 20B); of a quarter none
     */
    public record Bill(int number, LocalDate due, Money amount, List<BillLine> lines, Map<String, Money> costs) {

        public Bill {
            lines = List.copyOf(lines);
            costs = Map.copyOf(costs);
        }
    }

    /** What a balance waits for whose first statement is out. */
    public enum Wait {
        /** The team decides about a cost that came too late. */
        LATE_COST,
        /** An invoice of a head that was estimated comes in, or the team says that nothing was spent on it. */
        NO_COSTS,
        /** A quarter's bill is put right. */
        QUARTER,
        /** A statement of the lease's goes out. */
        STATEMENT;

        /** How rows and words name it: lower case with hyphens. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A bill that stands. */
    public record Standing(int number, LocalDate due, Money amount) {}

    /**
     * @param issue   what goes out now
     * @param changed what stands with another amount than it would have today; the balance waits until they are put right
     * @param waits   why what the year came to does not go out, or is not what the figures say
     * @param held    quarters of a year that is over that were never sent and wait with it
     * @param settled the balance that comes to nothing: nobody is sent it, and the year's bills have asked for its costs
     */
    public record Verdict(List<Bill> issue, List<Bill> changed, Optional<Wait> waits, List<Bill> held, Optional<Bill> settled) {

        public Verdict {
            issue = List.copyOf(issue);
            changed = List.copyOf(changed);
            held = List.copyOf(held);
        }
    }

    /** @param undecided whether a cost of the year came too late to be asked of the lease and waits for the team */
    public Verdict of(YearView year, List<Standing> standing, boolean undecided) {
        var all = all(year);
        var changed = all.stream().filter(bill -> find(standing, bill.number())
                .filter(stands -> !stands.amount().equals(bill.amount())).isPresent()).toList();
        var missing = all.stream().filter(bill -> find(standing, bill.number()).isEmpty() && !bill.amount().nothing() && isTime(bill, year)).toList();
        var why = holds(year, undecided, !changed.isEmpty());
        var held = missing.stream().filter(bill -> bill.number() != BALANCE && why.isPresent()).toList();
        var issue = missing.stream().filter(bill -> !held.contains(bill) && (bill.number() != BALANCE || changed.isEmpty())).toList();
        var settled = all.stream().filter(bill -> bill.number() == BALANCE && bill.amount().nothing() && isTime(bill, year))
                .filter(_ -> changed.isEmpty() && find(standing, BALANCE).isEmpty()).findFirst();
        return new Verdict(issue, changed, why.filter(_ -> !held.isEmpty()).or(() -> waits(year, standing, undecided, !changed.isEmpty())), held, settled);
    }

    /** Why a quarter that was never sent does not go out before what its year came to; of a year that runs never. */
    private Optional<Wait> holds(YearView year, boolean undecided, boolean changed) {
        if (!year.ends().isBefore(today)) {
            return Optional.empty();
        }
        if (waitsForTheTeam(year, undecided)) {
            return Optional.of(Wait.LATE_COST);
        }
        if (!year.starts().isBefore(recoverable) && !lost(year)) {
            return Optional.empty();
        }
        return year.balance().isEmpty() ? Optional.of(isOut(year) ? Wait.NO_COSTS : Wait.STATEMENT) : Optional.of(Wait.QUARTER).filter(_ -> changed);
    }

    /** Whether no quarter of a year goes out, for the first time or anew: it would ask for a cost that may be lost (backend/docs/adr/0077). */
    public boolean waitsForTheTeam(YearView year, boolean undecided) {
        return undecided && year.ends().isBefore(today);
    }

    private static boolean lost(YearView year) {
        return year.schedules().stream().flatMap(part -> part.heads().stream()).anyMatch(head -> head.lost().owed());
    }

    private Optional<Wait> waits(YearView year, List<Standing> standing, boolean undecided, boolean changed) {
        var stands = find(standing, BALANCE).isPresent();
        if (asked(year).isEmpty()) {
            return Optional.empty();
        }
        if (!isOut(year)) {
            return stands ? Optional.empty() : Optional.of(Wait.STATEMENT);
        }
        return year.balance().map(_ -> !stands && changed ? Optional.of(Wait.QUARTER) : Optional.<Wait>empty()).orElse(Optional.of(undecided ? Wait.LATE_COST : Wait.NO_COSTS));
    }

    private static boolean isOut(YearView year) {
        return year.schedules().stream().noneMatch(part -> part.issued().isEmpty());
    }

    /** One of the year's bills as it would be today; empty while there is none. */
    public Optional<Bill> one(YearView year, int number) {
        return all(year).stream().filter(bill -> bill.number() == number).findFirst();
    }

    private List<Bill> all(YearView year) {
        return Stream.concat(
                year.quarters().stream().map(quarter -> new Bill(quarter.number(), notTooSoon(quarter.starts()), quarter.amount(), quarter.lines(), Map.of())),
                year.balance().map(_ -> balance(year)).stream()).toList();
    }

    /** Of statements that the system before sent, which had their own bills, only where no other is out. */
    private Bill balance(YearView year) {
        var parts = asked(year).isEmpty() ? year.schedules() : asked(year);
        var lines = balanceLines(parts);
        var costs = parts.stream().flatMap(part -> part.heads().stream()).filter(head -> head.kind() == HeadKind.COST)
                .flatMap(head -> head.costs().stream()).filter(cost -> cost.charged().owed())
                .collect(Collectors.toMap(YearView.CostLine::reference, YearView.CostLine::charged));
        return new Bill(BALANCE, inTime(), lines.stream().map(BillLine::amount).reduce(Money.ZERO, Money::plus), lines, costs);
    }

    /** The schedules whose statements we ask for. */
    private List<SchedulePart> asked(YearView year) {
        return year.schedules().stream().filter(part -> part.issued().filter(day -> !day.isBefore(rule.from())).isPresent()).toList();
    }

    /** By when is paid what goes out today without a day of its own. */
    public LocalDate inTime() {
        return onWorkingDay(today.plusDays(rule.balanceDays()));
    }

    /** The post takes its days, and nobody is to pay the day after it came: one that goes out late is due as long after as a balance is. */
    private LocalDate notTooSoon(LocalDate due) {
        return due.isBefore(today.plusDays(rule.balanceDays())) ? inTime() : onWorkingDay(due);
    }

    /** That day, or the first working day after a weekend or bank holiday: money cannot arrive on those. */
    private LocalDate onWorkingDay(LocalDate day) {
        return calendar.plusWorkingDays(day.minusDays(1), 1);
    }

    /** A quarter's a while before it is due; a balance when its statement is out, unless the system before sent it. */
    private boolean isTime(Bill bill, YearView year) {
        if (bill.number() == BALANCE) {
            return !asked(year).isEmpty();
        }
        var starts = year.quarters().get(bill.number() - 1).starts();
        return !starts.isBefore(rule.from()) && !starts.minusDays(rule.daysBefore()).isAfter(today);
    }

    /** Head by head what was spent less what was asked for. */
    private static List<BillLine> balanceLines(List<SchedulePart> parts) {
        var lines = new ArrayList<BillLine>();
        parts.forEach(part -> {
            part.heads().forEach(head -> lines.add(new BillLine(part.reference(), head.head(), head.name(), difference(head.share()))));
            lines.add(new BillLine(part.reference(), "", "", difference(part.fee())));
        });
        return lines.stream().filter(line -> !line.amount().nothing()).toList();
    }

    private static Money difference(YearView.Sums sums) {
        return sums.actual().minus(sums.estimate());
    }

    private static Optional<Standing> find(List<Standing> standing, int number) {
        return standing.stream().filter(bill -> bill.number() == number).findFirst();
    }
}
