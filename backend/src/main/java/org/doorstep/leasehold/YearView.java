package org.doorstep.leasehold;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.doorstep.kernel.Money;

/**
 * A lease's charges of one year. Every sum is of the lines above it, to the penny.
 *
 * @param year      the calendar year it begins in
 * @param days      those of the year on which the lease runs: it bears its home's part of these
 * @param schedules by name
 * @param estimated the lease's share of what was expected, fees with it
 * @param quarters  the four parts of it that are asked for
 * @param actual    the lease's share of what was spent so far, fees with it
 * @param balance   what is still to pay (more than nothing) or to have back; empty until every schedule's statement is out
 *                  and the team has decided about costs that came too late, and said of what heads without an invoice nothing was spent
 * @param certified who says that the summary of its costs is a fair one
 */
public record YearView(
        String lease, String home, int year, LocalDate starts, LocalDate ends, Days days, List<SchedulePart> schedules, Money estimated,
        List<Quarter> quarters, Money actual, Optional<Money> balance, Certified certified) {

    public YearView {
        schedules = List.copyOf(schedules);
        quarters = List.copyOf(quarters);
    }

    /** Whether people name it by one calendar year: 2026, and not 2026 to 2027. */
    public boolean isCalendarYear() {
        return starts.getYear() == ends.getYear();
    }

    /** The first and the last. */
    public record Days(LocalDate from, LocalDate until) {}

    /** Whether the lease began or ended in the year. */
    public boolean hasPartOfTheYear() {
        return days.from().isAfter(starts) || days.until().isBefore(ends);
    }

    /** Of every schedule. */
    public Stream<HeadLine> heads() {
        return schedules.stream().flatMap(part -> part.heads().stream());
    }

    /** What there is to say of the certificate of its summary of costs; empty while there is no summary, or it needs none and has none. */
    public Optional<Certified> summaryCertified() {
        return Optional.of(certified).filter(said -> schedules.stream().anyMatch(part -> part.invoices().isPresent()) && (said.needed() || said.by().isPresent()));
    }

    /** Heads of which the estimates of a Right to Buy let the lease be charged less, of what was expected or of what was spent. */
    public Stream<HeadLine> limited(Function<Sums, Money> of) {
        return heads().filter(head -> head.limited().filter(limit -> of.apply(limit.over()).owed()).isPresent());
    }

    /** Of the whole building or estate: what came too late, and nobody is charged for. */
    public Money lost() {
        return heads().map(HeadLine::lost).reduce(Money.ZERO, Money::plus);
    }

    /** The repairs that its costs name. */
    public Set<String> repairs() {
        return heads().flatMap(head -> head.costs().stream())
                .flatMap(cost -> cost.repair().stream()).collect(Collectors.toSet());
    }

    /** The schedules that a bill's lines are of: their names by their references. */
    public Map<String, String> schedulesOf(List<BillLine> lines) {
        var names = schedules.stream().collect(Collectors.toMap(SchedulePart::reference, SchedulePart::name));
        return lines.stream().map(BillLine::schedule).distinct().collect(Collectors.toMap(reference -> reference, reference -> names.getOrDefault(reference, reference)));
    }

    /** The lease's shares that a line of the bill of what the year came to is the difference of; empty where the figures are others now. */
    public Optional<Sums> behind(BillLine line) {
        return schedules.stream().filter(part -> part.reference().equals(line.schedule()))
                .flatMap(part -> line.head().isEmpty() ? Stream.of(part.fee()) : part.heads().stream().filter(head -> head.head().equals(line.head())).map(HeadLine::share))
                .filter(sums -> sums.actual().minus(sums.estimate()).equals(line.amount())).findFirst();
    }

    /** The same with no other repairs named than these: what was done in somebody's home is not told to who pays for it. */
    public YearView naming(Set<String> repairs) {
        return new YearView(lease, home, year, starts, ends, days, schedules.stream().map(part -> part.naming(repairs)).toList(), estimated, quarters,
                actual, balance, certified);
    }

    /**
     * The same with the certificate of the summary that was sent to the lease.
     *
     * @param changed whether the figures are others now than those that were certified
     */
    public YearView certifiedBy(RequestView.Certificate by, boolean changed) {
        return new YearView(lease, home, year, starts, ends, days, schedules, estimated, quarters, actual, balance, new Certified(certified.needed(), Optional.of(by), changed));
    }

    /**
     * Of the summary of costs (Landlord and Tenant Act 1985, section 21(6)).
     *
     * @param needed whether more than four homes pay
     * @param by     empty while none was sent
     * @param changed whether the figures are others now than those that were certified: nobody certified these
     */
    public record Certified(boolean needed, Optional<RequestView.Certificate> by, boolean changed) {

        public static Certified none(boolean needed) {
            return new Certified(needed, Optional.empty(), false);
        }
    }

    /**
     * A schedule as it is shared out to this lease.
     *
     * @param weight the lease's
     * @param whole  everybody's together, the landlord's too
     * @param fee    the management fee on the estimate, and on what was spent
     * @param rate   where the fee is so much of the lease's costs: how much, and of what; empty where it is a fixed sum or none, and
     *               where the lease ran for part of the year
     * @param issued when the statement of what was spent went out
     * @param invoices how far the costs were asked for and paid; empty until the year is over and its statement out
     */
    public record SchedulePart(
            String reference, String name, Basis basis, long weight, long whole, List<HeadLine> heads, Sums fee,
            Optional<FeeRate> rate, Optional<LocalDate> issued, Optional<Invoices> invoices, Optional<ReserveLine> reserve) {

        public SchedulePart {
            heads = List.copyOf(heads);
        }

        SchedulePart naming(Set<String> repairs) {
            return new SchedulePart(reference, name, basis, weight, whole, heads.stream().map(head -> head.naming(repairs)).toList(), fee, rate, issued, invoices, reserve);
        }

        /** The lease's shares and fees. */
        public Sums share() {
            return heads.stream().map(HeadLine::share).reduce(fee, Sums::plus);
        }
    }

    /**
     * A schedule's costs of the year, everybody's together, as section 21(5) has them apart. All three are the sum of the invoices.
     *
     * @param notCome no demand for payment had been received by the end of the year
     * @param notPaid one had, and was not paid by then
     * @param paid    by then
     * @param credit  what was received on account and still stood to the tenants' credit then, by the landlord's books; empty while they have not said
     */
    public record Invoices(Money notCome, Money notPaid, Money paid, Optional<Money> credit) {

        public Money all() {
            return notCome.plus(notPaid).plus(paid);
        }
    }

    /** @param hundredths of one per cent @param of the lease's share of the costs, without what is saved for later */
    public record FeeRate(int hundredths, Sums of) {}

    /** What was expected, and what it came to. */
    public record Sums(Money estimate, Money actual) {

        public static final Sums NONE = new Sums(Money.ZERO, Money.ZERO);

        public Sums plus(Sums other) {
            return new Sums(estimate.plus(other.estimate), actual.plus(other.actual));
        }
    }

    /**
     * One head of charge.
     *
     * @param all   of the whole building or estate; of a reserve the actual is what was saved, not what was spent of it
     * @param share the lease's
     * @param lost  costs that came too late and that the team decided nobody is charged for
     * @param most  the lease pays of what it came to, because nobody was asked first; empty where the law sets no limit
     * @param limited by the estimates that the lease was bought with; empty where nothing is over them
     * @param costs behind it, the earliest first
     */
    public record HeadLine(String head, String name, HeadKind kind, Sums all, Sums share, Money lost, Optional<Money> most, Optional<Limited> limited, List<CostLine> costs) {

        public HeadLine {
            costs = List.copyOf(costs);
        }

        HeadLine naming(Set<String> repairs) {
            return new HeadLine(head, name, kind, all, share, lost, most, limited, costs.stream().map(cost -> cost.naming(repairs)).toList());
        }
    }

    /**
     * The estimates before a Right to Buy limit what a lease is charged in its first years (Housing Act 1985, schedule 6, paragraphs 16B and 16C).
     *
     * @param most  the lease is charged of the head in the year
     * @param over  that, and is asked of nobody
     * @param until the last day of the year that it holds for: what is spent after the initial period is charged
     */
    public record Limited(Money most, Sums over, LocalDate until) {}

    /**
     * One invoice.
     *
     * @param incurred when it was received or paid, whichever came first
     * @param repair   the block repair behind it, by the reference people read out; one in a home is not named
     * @param lost     what of it came too late, and nobody is charged for
     */
    public record CostLine(
            String reference, String supplier, String invoice, String what, LocalDate incurred, Money amount, Optional<String> repair,
            Money lost) {

        /** What of it is shared out. */
        public Money charged() {
            return amount.minus(lost);
        }

        CostLine naming(Set<String> repairs) {
            return new CostLine(reference, supplier, invoice, what, incurred, amount, repair.filter(repairs::contains), lost);
        }
    }

    /**
     * What a quarter asks for. By when it is paid is said by the bill once it is sent, and nowhere before.
     *
     * @param number 1 to 4
     * @param starts its first day
     * @param lines  what the amount is the sum of
     */
    public record Quarter(int number, LocalDate starts, Money amount, List<BillLine> lines) {

        public Quarter {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One line of a quarter's bill.
     *
     * @param head empty for the management fee, which has no name of its own
     */
    public record BillLine(String schedule, String head, String name, Money amount) {

        /**
         * What a bill calls it: a lease that pays under two schedules may have cleaning in both.
         *
         * @param called    without its schedule
         * @param schedules of the bill's lines, their names by their references
         */
        public String named(String called, Map<String, String> schedules) {
            return schedules.size() < 2 ? called : called + ", " + schedules.getOrDefault(schedule, schedule);
        }

        public BillLine of(Money part) {
            return new BillLine(schedule, head, name, part);
        }
    }

    /** The reserve fund of a schedule over the year, everybody's together: the first three less what was spent is the closing. */
    public record ReserveLine(Money opening, Money paidIn, Money interest, Money spent, Money closing) {}
}
