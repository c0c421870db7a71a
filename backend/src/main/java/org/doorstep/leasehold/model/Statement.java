package org.doorstep.leasehold.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
 * decided so, and for as long as the rule says that it did; until they decide nothing is said of what the year came to. That it
 * is charged all the same holds for a lease as far as its demands on account covered it ({@link CoveredCosts}).
 *
 * @param lease the agreement's reference
 * @param rule    which costs were asked for too late
 * @param today   by which a statement is out
 * @param demands what this lease was asked for
 * @param terms   the days that the leases of its schedules run
 */
public record Statement(String lease, EighteenMonths rule, LocalDate today, Demands demands, Map<String, LeaseTerm> terms) {

    /** A schedule as it is read, and what its lines ask for, quarter by quarter. */
    private record Part(SchedulePart view, List<Line> lines) {}

    private record Line(YearView.BillLine whole, List<Money> quarters) {}

    /** A head as it is read, what the lease's home bears of it, whoever held it, and what the lease is charged. */
    private record Head(HeadLine view, Sums home, HeadCharge charge) {}

    /** @param schedules those the lease has a part in, in the order they are read */
    public YearView of(String home, ChargeYear year, List<ScheduleYear> schedules) {
        var all = parts(year, schedules, lost(year, schedules));
        var parts = all.stream().map(Part::view).toList();
        var sums = parts.stream().map(SchedulePart::share).reduce(Sums.NONE, Sums::plus);
        var issued = !parts.isEmpty() && parts.stream().allMatch(part -> part.issued().isPresent())
                && !undecided(schedules) && !unexplained(schedules);
        return new YearView(lease, home, year.number(), year.starts(), year.ends(), days(year), parts, sums.estimate(),
                quarters(year, all.stream().flatMap(part -> part.lines().stream()).toList()), sums.actual(),
                issued ? Optional.of(sums.actual().minus(sums.estimate())) : Optional.empty(),
                YearView.Certified.none(CostInformation.needsCertificate(schedules, terms)));
    }

    private List<Part> parts(ChargeYear year, List<ScheduleYear> schedules, Map<String, Money> lost) {
        return schedules.stream().map(schedule -> part(year, schedule, lost)).toList();
    }

    /** How much of each late cost this lease is not asked for, by the cost's reference. */
    private Map<String, Money> lost(ChargeYear year, List<ScheduleYear> schedules) {
        var lost = late(schedules, CostDecision.LOST).collect(Collectors.toMap(late -> late.cost().reference(), Late::amount));
        var charged = late(schedules, CostDecision.CHARGED).toList();
        if (charged.isEmpty()) {
            return lost;
        }
        var quarters = quarters(year, parts(year, schedules, lost).stream().flatMap(part -> part.lines().stream()).toList());
        var began = Optional.ofNullable(terms.get(lease)).map(LeaseTerm::started);
        return CoveredCosts.lost(charged.stream().map(late -> new CoveredCosts.Late(late.cost().reference(), late.amount(),
                        demands.onAccount(rule, late.cost(), quarters, began))).toList(),
                tried -> parts(year, schedules, tried).stream().mapToLong(part -> part.view().share().actual().pence()).sum(), lost);
    }

    /** A cost that came too late, in part or whole. */
    private record Late(ScheduleYear.Cost cost, Money amount) {}

    private Stream<Late> late(List<ScheduleYear> schedules, CostDecision decision) {
        return schedules.stream().flatMap(schedule -> schedule.heads().stream().flatMap(head -> head.costs().stream()
                .filter(cost -> canBeLost(head, cost) && demands.decision(cost).filter(decision::equals).isPresent())
                .map(cost -> new Late(cost, tooLate(schedule, cost))))).filter(late -> !late.amount().nothing());
    }

    /** Whether a cost came too late to be asked of this lease and nobody has decided about it, be the statement out or not. */
    public boolean undecided(List<ScheduleYear> schedules) {
        return schedules.stream().filter(this::bears).anyMatch(this::waits);
    }

    /** A lease that was taken out of a schedule bears nothing of it, whatever is decided about its costs or comes of its invoices. */
    private boolean bears(ScheduleYear schedule) {
        return schedule.parts().weight(lease) > 0;
    }

    /**
     * Whether a statement that we ask for has a head that money was asked for in advance and that has no invoice, and nobody has said that nothing was spent on it: what
     * was taken in of it may be half a file (backend/docs/adr/0139). Of statements that the system before sent its invoices need not be here.
     */
    private boolean unexplained(List<ScheduleYear> schedules) {
        return schedules.stream().filter(this::bears).filter(schedule -> issued(schedule).filter(day -> !day.isBefore(demands.from())).isPresent())
                .flatMap(schedule -> schedule.heads().stream()).anyMatch(ScheduleYear.Head::unexplained);
    }

    /** Those of the year on which the lease runs. */
    private YearView.Days days(ChargeYear year) {
        var term = Optional.ofNullable(terms.get(lease));
        return new YearView.Days(term.map(LeaseTerm::started).filter(year.starts()::isBefore).orElse(year.starts()),
                term.flatMap(LeaseTerm::ended).filter(year.ends()::isAfter).orElse(year.ends()));
    }

    /** Each line in four, so that an itemised bill sums to what it asks for. */
    private static List<YearView.Quarter> quarters(ChargeYear year, List<Line> lines) {
        return year.quarters(Money.ZERO).stream().map(quarter -> {
            var itemised = lines.stream().map(line -> line.whole().of(line.quarters().get(quarter.number() - 1))).toList();
            return new YearView.Quarter(quarter.number(), quarter.starts(),
                    itemised.stream().map(YearView.BillLine::amount).reduce(Money.ZERO, Money::plus), itemised);
        }).toList();
    }

    private Part part(ChargeYear year, ScheduleYear schedule, Map<String, Money> notAsked) {
        var homes = HomeShares.of(schedule.parts().parts(), schedule.landlords(), terms, year);
        var heads = schedule.heads().stream().map(head -> head(homes, year, head, notAsked)).toList();
        var costs = sum(heads, Head::home);
        var over = sum(heads, head -> head.charge().over());
        var fee = new Sums(schedule.fee().on(costs.estimate()), schedule.fee().on(costs.actual()));
        var feeQuarters = less(quarters(homes, fee.estimate()), schedule.fee().less(costs.estimate(), over.estimate()));
        var view = new SchedulePart(schedule.reference(), schedule.name(), schedule.basis(), homes.of(lease).map(HomeYear::weight).orElse(0L),
                homes.whole(), heads.stream().map(Head::view).toList(), new Sums(sum(feeQuarters), mine(homes, fee).actual().minus(schedule.fee().less(costs.actual(), over.actual()))),
                rate(year, schedule, new Sums(costs.estimate().minus(over.estimate()), costs.actual().minus(over.actual()))), issued(schedule),
                issued(schedule).filter(_ -> year.ends().isBefore(today)).map(_ -> schedule.invoices(year.ends())), reserve(schedule));
        var lines = Stream.concat(
                heads.stream().map(head -> line(schedule.reference(), head.view().head(), head.view().name(), head.charge().quarters())),
                Stream.of(line(schedule.reference(), "", "", feeQuarters)));
        return new Part(view, lines.filter(line -> !line.whole().amount().nothing()).toList());
    }

    /** In a part of a year the fee is a part too, and no longer the rate of what is beside it. */
    private Optional<YearView.FeeRate> rate(ChargeYear year, ScheduleYear schedule, Sums costs) {
        return schedule.fee() instanceof ManagementFee.PerCent(var hundredths) && days(year).equals(new YearView.Days(year.starts(), year.ends()))
                ? Optional.of(new YearView.FeeRate(hundredths, costs)) : Optional.empty();
    }

    private static Sums sum(List<Head> heads, Function<Head, Sums> which) {
        return heads.stream().filter(head -> head.view().kind() == HeadKind.COST).map(which).reduce(Sums.NONE, Sums::plus);
    }

    /** A fee is not taken of what nobody is asked for. */
    private static List<Money> less(List<Money> quarters, Money less) {
        return less.nothing() || quarters.stream().allMatch(Money::nothing) ? quarters : sum(quarters).minus(less).share(quarters.stream().mapToLong(Money::pence).toArray());
    }

    private static Line line(String schedule, String head, String name, List<Money> quarters) {
        return new Line(new YearView.BillLine(schedule, head, name, sum(quarters)), quarters);
    }

    /** The lease's part of what its home bears. */
    private Sums mine(HomeShares homes, Sums home) {
        return new Sums(sum(quarters(homes, home.estimate())), homes.of(lease).map(year -> year.spent(lease, home.actual())).orElse(Money.ZERO));
    }

    private List<Money> quarters(HomeShares homes, Money home) {
        return homes.of(lease).map(year -> year.quarters(lease, home)).orElse(List.of());
    }

    /** One that is dated ahead is not out. */
    private Optional<LocalDate> issued(ScheduleYear schedule) {
        return schedule.issued().filter(day -> !day.isAfter(today));
    }

    /** Whether there is a cost that came too late and nobody has decided about. */
    private boolean waits(ScheduleYear schedule) {
        return schedule.heads().stream().flatMap(head -> head.costs().stream().filter(cost -> canBeLost(head, cost)))
                .anyMatch(cost -> demands.decision(cost).isEmpty() && !tooLate(schedule, cost).nothing());
    }

    private Money tooLate(ScheduleYear schedule, ScheduleYear.Cost cost) {
        return demands.tooLate(rule, issued(schedule), cost);
    }

    /** A credit is given back however late it came, and what was paid from a reserve is not asked for. */
    private static boolean canBeLost(ScheduleYear.Head head, ScheduleYear.Cost cost) {
        return head.kind() == HeadKind.COST && cost.amount().owed();
    }

    private Head head(HomeShares homes, ChargeYear year, ScheduleYear.Head head, Map<String, Money> notAsked) {
        var costs = head.costs().stream().map(cost -> line(cost, notAsked.getOrDefault(cost.reference(), Money.ZERO))).toList();
        var lost = sum(costs.stream().map(CostLine::lost).toList());
        // What is saved is asked for as it was estimated; what is spent of it was paid for long ago.
        var actual = head.kind() == HeadKind.RESERVE ? head.estimate() : sum(costs.stream().map(CostLine::charged).toList());
        var home = new Sums(homes.home(lease, head.estimate()), head.paid(homes.home(lease, actual)));
        var charge = HeadCharge.of(homes.of(lease), lease, head.limits(), home, limit -> head.kind() == HeadKind.RESERVE ? Optional.empty()
                : Optional.of(head.paid(homes.home(lease, incurred(head, cost -> limit.covers(year, cost), notAsked)))));
        return new Head(new HeadLine(head.code(), head.name(), head.kind(), new Sums(head.estimate(), actual), charge.share(), lost, head.most(), charge.limited(), costs), home, charge);
    }

    private static Money incurred(ScheduleYear.Head head, Predicate<ScheduleYear.Cost> which, Map<String, Money> notAsked) {
        return sum(head.costs().stream().filter(which).map(cost -> line(cost, notAsked.getOrDefault(cost.reference(), Money.ZERO)).charged()).toList());
    }

    private static CostLine line(ScheduleYear.Cost cost, Money lost) {
        return new CostLine(cost.reference(), cost.supplier(), cost.invoice(), cost.what(), cost.dates().incurred(), cost.amount(), cost.repair(), lost);
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

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.ZERO, Money::plus);
    }
}
