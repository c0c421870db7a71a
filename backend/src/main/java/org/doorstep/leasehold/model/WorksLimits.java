package org.doorstep.leasehold.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.doorstep.kernel.Money;

/**
 * What the estimates of a Right to Buy let leases be charged for works: "He is not required to make any payment in respect of works for which no estimate was given", nor
 * "any more than the amount shown as his estimated contribution in respect of that item" (Housing Act 1985, schedule 6, paragraphs 16C and 16B; rules.md SC-6;
 * backend/docs/adr/0131).
 *
 * @param works    reference of the consultation about them
 * @param contract the day it was entered: a cost is not incurred before
 * @param limits   of leases, of these works and of anything else
 */
public record WorksLimits(String works, LocalDate contract, List<ChargeLimit> limits) {

    /** While nothing is known of estimates. */
    public static final WorksLimits NONE = new WorksLimits("", LocalDate.EPOCH, List.of());

    public WorksLimits {
        limits = List.copyOf(limits);
    }

    /**
     * @param theirs whether a lease is one of the home's
     * @return the most; nothing where there are estimates and none of these works; empty where there is no limit
     */
    public Optional<Money> most(Predicate<String> theirs) {
        var known = limits.stream().filter(limit -> theirs.test(limit.lease()) && !contract.isAfter(limit.until())).toList();
        return known.isEmpty() ? Optional.empty() : Optional.of(known.stream().filter(limit -> limit.works().filter(works::equals).isPresent())
                .map(ChargeLimit::most).min(Money::compareTo).orElse(Money.ZERO));
    }
}
