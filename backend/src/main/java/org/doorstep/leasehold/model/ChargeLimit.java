package org.doorstep.leasehold.model;

import java.time.LocalDate;
import java.util.Optional;

import org.doorstep.kernel.Money;

/**
 * What the landlord's notice before a Right to Buy estimated: "He is not required to pay in respect of works itemised in the estimates [...] any more than the
 * amount shown as his estimated contribution [...] together with an inflation allowance"; of others not "at a rate exceeding [...] the estimated annual average amount" (Housing Act 1985,
 * schedule 6, paragraph 16B, and 16C of improvements; rules.md SC-6; backend/docs/adr/0131).
 *
 * @param works     reference of the consultation about them; empty of a head of charge, which is estimated by the year
 * @param estimate  of the lease's own contribution, in pence
 * @param allowance for inflation, as the landlord worked it out, in pence; nothing where it said none
 * @param from      the first day of the initial period
 * @param until     its last day
 */
public record ChargeLimit(String lease, Optional<String> works, Money estimate, Money allowance, LocalDate from, LocalDate until) {

    public Money most() {
        return estimate.plus(allowance);
    }

    /** Whether some of a year's charges are of the initial period. */
    boolean binds(ChargeYear year) {
        return !year.ends().isBefore(from) && !year.starts().isAfter(until);
    }

    /** Whether a cost of a year is of the initial period: incurred by its last day, or of a year that ended by then, however late its invoice came. */
    boolean covers(ChargeYear year, ScheduleYear.Cost cost) {
        return !year.ends().isAfter(until) || !cost.dates().incurred().isAfter(until);
    }
}
