package org.doorstep.leasehold.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.doorstep.kernel.Money;
import org.doorstep.leasehold.CostDecision;
import org.doorstep.leasehold.HeadKind;
import org.doorstep.leasehold.YearView;
import org.doorstep.leasehold.YearView.CostLine;
import org.doorstep.leasehold.YearView.HeadLine;
import org.doorstep.leasehold.YearView.ReserveLine;
import org.doorstep.leasehold.YearView.SchedulePart;
import org.doorstep.leasehold.YearView.Sums;

/**
 * Works out what one lease is charged. A head's costs of the year are summed and the sum is shared, so what a reader adds
 * up from the page is what they are asked for. Time takes nothing off: what came too late is charged to nobody once the team
 * decided so, and for as long as the rule says that it did; until they decide nothing is said of what the year came to.
 *
 * @param lease the agreement's reference
 * @param rule    which costs were asked for too late
 * @param today   by which costs are judged that no bill has asked for
 * @param demands what this lease was asked for
 */
public record Statement(String lease, EighteenMonths rule, LocalDate today, Demands demands) {

    /** @param schedules those the lease has a part in, in the order they are read */
    public YearView of(String home, ChargeYear year, List<ScheduleYear> schedules) {
        var parts = schedules.stream().map(this::part).toList();
        var sums = parts.stream().map(SchedulePart::share).reduce(Sums.NONE, Sums::plus);
        var issued = !parts.isEmpty() && parts.stream().allMatch(part -> part.issued().isPresent())
                && schedules.stream().noneMatch(this::waits);
        return new YearView(lease, home, year.number(), year.starts(), year.ends(), parts, sums.estimate(), quarters(year, parts), sums.actual(),
                issued ? Optional.of(sums.actual().minus(sums.estimate())) : Optional.empty());
    }

    /** Each line in four, so that an itemised bill sums to what it asks for. */
    private static List<YearView.Quarter> quarters(ChargeYear year, List<SchedulePart> parts) {
        var lines = parts.stream().flatMap(part -> Stream.concat(
                part.heads().stream().map(head -> new YearView.BillLine(part.reference(), head.head(), head.name(), head.share().estimate())),
                Stream.of(new YearView.BillLine(part.reference(), "", "", part.fee().estimate()))))
                .filter(line -> !line.amount().nothing()).toList();
        return year.quarters(Money.ZERO).stream().map(quarter -> {
            var itemised = lines.stream().map(line -> line.of(year.quarters(line.amount()).get(quarter.number() - 1).amount())).toList();
            return new YearView.Quarter(quarter.number(), quarter.starts(),
                    itemised.stream().map(YearView.BillLine::amount).reduce(Money.ZERO, Money::plus), itemised);
        }).toList();
    }

    private SchedulePart part(ScheduleYear schedule) {
        var heads = schedule.heads().stream().map(head -> head(schedule, head)).toList();
        var shares = heads.stream().filter(head -> head.kind() == HeadKind.COST).map(HeadLine::share).reduce(Sums.NONE, Sums::plus);
        var fee = new Sums(schedule.fee().on(shares.estimate()), schedule.fee().on(shares.actual()));
        return new SchedulePart(schedule.reference(), schedule.name(), schedule.basis(), schedule.parts().weight(lease),
                schedule.parts().whole(), heads, fee, issued(schedule), reserve(schedule));
    }

    /** One that is dated ahead is not out. */
    private Optional<LocalDate> issued(ScheduleYear schedule) {
        return schedule.issued().filter(day -> !day.isAfter(today));
    }

    /** Whether there is a cost that came too late and nobody has decided about. */
    private boolean waits(ScheduleYear schedule) {
        return schedule.heads().stream().flatMap(head -> head.costs().stream().filter(cost -> canBeLost(head, cost)))
                .anyMatch(cost -> cost.decided().isEmpty() && !tooLate(schedule, cost).nothing());
    }

    private Money tooLate(ScheduleYear schedule, ScheduleYear.Cost cost) {
        return demands.tooLate(rule, today, issued(schedule), cost);
    }

    /** A credit is given back however late it came, and what was paid from a reserve is not asked for. */
    private static boolean canBeLost(ScheduleYear.Head head, ScheduleYear.Cost cost) {
        return head.kind() == HeadKind.COST && cost.amount().owed();
    }

    private HeadLine head(ScheduleYear schedule, ScheduleYear.Head head) {
        var parts = schedule.parts();
        var costs = head.costs().stream().map(cost -> line(schedule, head, cost)).toList();
        var lost = sum(costs, CostLine::lost);
        // What is saved is asked for as it was estimated; what is spent of it was paid for long ago.
        var actual = head.kind() == HeadKind.RESERVE ? head.estimate() : sum(costs, CostLine::charged);
        return new HeadLine(head.code(), head.name(), head.kind(), new Sums(head.estimate(), actual),
                new Sums(parts.shareOf(lease, head.estimate()), parts.shareOf(lease, actual)), lost, costs);
    }

    private CostLine line(ScheduleYear schedule, ScheduleYear.Head head, ScheduleYear.Cost cost) {
        var decided = canBeLost(head, cost) && cost.decided().equals(Optional.of(CostDecision.LOST));
        return new CostLine(cost.reference(), cost.supplier(), cost.invoice(), cost.what(), cost.dates().incurred(), cost.amount(),
                cost.repair(), decided ? tooLate(schedule, cost) : Money.ZERO);
    }

    private static Optional<ReserveLine> reserve(ScheduleYear schedule) {
        var heads = schedule.heads().stream().filter(head -> head.kind() == HeadKind.RESERVE).toList();
        if (heads.isEmpty() && schedule.reserveOpening().nothing() && schedule.reserveInterest().nothing()) {
            return Optional.empty();
        }
        var paidIn = heads.stream().map(ScheduleYear.Head::estimate).reduce(Money.ZERO, Money::plus);
        var spent = heads.stream().flatMap(head -> head.costs().stream()).map(ScheduleYear.Cost::amount).reduce(Money.ZERO, Money::plus);
        var reserve = new Reserve(schedule.reserveOpening(), paidIn, schedule.reserveInterest(), spent);
        return Optional.of(new ReserveLine(reserve.opening(), reserve.paidIn(), reserve.interest(), reserve.spent(), reserve.closing()));
    }

    private static Money sum(List<CostLine> costs, Function<CostLine, Money> of) {
        return costs.stream().map(of).reduce(Money.ZERO, Money::plus);
    }
}
