package org.doorstep.leasehold.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether a cost may still be asked for: "if any of the relevant costs [...] were incurred more than 18 months before a
 * demand for payment of the service charge is served on the tenant, then [...] the tenant shall not be liable to pay so
 * much of the service charge as reflects the costs so incurred", unless "within the period of 18 months beginning with the
 * date when the relevant costs [...] were incurred, the tenant was notified in writing" (Landlord and Tenant Act 1985,
 * section 20B; rules.md SC-1). Counted cost by cost.
 *
 * @param months   18 in law; a setting with a date
 * @param warnings how many days before a cost is lost staff are warned, the longest first: 90 and 30
 */
public record EighteenMonths(int months, List<Integer> warnings) {

    /**
     * What is known of one cost. It is incurred when its invoice was received or paid, whichever came first (SC-1).
     *
     * @param received when the invoice came
     * @param paid     when it was paid; one of the two is there
     * @param told     when leaseholders were told in writing that it had been incurred and would be charged
     * @param demanded when it was first asked for: a demand is made when it is served
     */
    public record Dates(Optional<LocalDate> received, Optional<LocalDate> paid, Optional<LocalDate> told, Optional<LocalDate> demanded) {

        public LocalDate incurred() {
            return Stream.concat(received.stream(), paid.stream()).min(LocalDate::compareTo)
                    .orElseThrow(() -> new IllegalArgumentException("a cost was received or paid"));
        }

        /** The same, asked for on a day too. */
        public Dates askedFor(Optional<LocalDate> on) {
            return new Dates(received, paid, told, Stream.concat(demanded.stream(), on.stream()).min(LocalDate::compareTo));
        }

        /** The same, told of in writing on a day too. */
        public Dates toldOn(Optional<LocalDate> on) {
            return new Dates(received, paid, Stream.concat(told.stream(), on.stream()).min(LocalDate::compareTo), demanded);
        }
    }

    /** How a cost stands on a day. */
    public sealed interface Standing {

        /** Whether it belongs into what leaseholders are asked for. */
        default boolean recoverable() {
            return !(this instanceof Lost);
        }

        /** Asked for in time. */
        record Demanded(LocalDate on) implements Standing {}

        /** Told in writing in time: it may be asked for later. */
        record Told(LocalDate on) implements Standing {}

        /**
         * Neither yet.
         *
         * @param lastDay  on which telling or asking still saves it
         * @param daysLeft 0 on that day
         * @param warning  the shortest warning that is due, in days; empty while there is time
         */
        record Open(LocalDate lastDay, long daysLeft, Optional<Integer> warning) implements Standing {}

        /** @param since the first day on which it was too late */
        record Lost(LocalDate since) implements Standing {}
    }

    public EighteenMonths {
        warnings = List.copyOf(warnings);
    }

    /** The last day for a demand: a cost incurred on 31 August may be asked for until the last day of February. */
    public LocalDate lastDayToDemand(LocalDate incurred) {
        return incurred.plusMonths(months);
    }

    /** The last day for telling in writing: a period "beginning with" a day ends a day sooner. */
    public LocalDate lastDayToTell(LocalDate incurred) {
        return incurred.plusMonths(months).minusDays(1);
    }

    /**
     * The first day of being incurred from which a cost is asked for in time.
     *
     * @param served the day that a demand would be served that goes out now
     */
    public LocalDate firstInTime(LocalDate served) {
        var day = served.minusMonths(months);
        return lastDayToDemand(day).isBefore(served) ? day.plusDays(1) : day;
    }

    /**
     * The last day of being incurred by which staff are warned of a cost.
     *
     * @param served the day that a demand would be served that goes out now
     */
    public LocalDate warnedOfUntil(LocalDate served) {
        return incurredBy(served, warnings.getFirst());
    }

    /** The same of the last warning there is. */
    public LocalDate pressingUntil(LocalDate served) {
        return incurredBy(served, warnings.getLast());
    }

    /** The same of each warning, by how many days before a cost is lost it is due. */
    public Map<Integer, LocalDate> warnedOf(LocalDate served) {
        return warnings.stream().collect(Collectors.toMap(Function.identity(), days -> incurredBy(served, days)));
    }

    private LocalDate incurredBy(LocalDate served, int days) {
        return served.plusDays(days).minusMonths(months).plusDays(1);
    }

    /**
     * How it stands; while it is open, the earlier of the two days is told: who keeps it is right either way.
     *
     * @param today the day that a demand would be served that goes out now
     */
    public Standing on(LocalDate today, Dates cost) {
        var incurred = cost.incurred();
        var told = cost.told().filter(day -> !day.isAfter(lastDayToTell(incurred)));
        var demanded = cost.demanded().filter(day -> told.isPresent() || !day.isAfter(lastDayToDemand(incurred)));
        if (demanded.isPresent()) {
            return new Standing.Demanded(demanded.get());
        }
        if (told.isPresent()) {
            return new Standing.Told(told.get());
        }
        return today.isAfter(lastDayToDemand(incurred)) || cost.demanded().isPresent()
                ? new Standing.Lost(lastDayToDemand(incurred).plusDays(1)) : open(today, lastDayToTell(incurred));
    }

    /**
     * The last day for a demand of a cost, where a demand is too late and leaseholders were not told of the cost in time.
     *
     * @param served the day of the demand
     */
    public Optional<LocalDate> missed(LocalDate served, LocalDate incurred, Optional<LocalDate> told) {
        var dates = new Dates(Optional.of(incurred), Optional.empty(), told, Optional.of(served));
        return on(served, dates).recoverable() ? Optional.empty() : Optional.of(lastDayToDemand(incurred));
    }

    private Standing open(LocalDate today, LocalDate lastDay) {
        var left = Math.max(0, ChronoUnit.DAYS.between(today, lastDay));
        return new Standing.Open(lastDay, left, warnings.stream().filter(days -> left <= days).min(Integer::compare));
    }
}
