package org.doorstep.leasehold;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.doorstep.kernel.Money;

/**
 * What the works of a consultation came to, for the team.
 *
 * @param told        the sum that stands; empty while none was told
 * @param landlords   what the landlord bears of it: with every lease's share it sums to what was told
 * @param cap         the most one leaseholder pays, where a step was missed
 * @param bills       those that stand, by lease
 * @param changed     of these, what they would be now: a limit came after them, a tribunal lifted one, or parts of leases were put right
 * @param limited     shares that the estimates of a Right to Buy limit, asked of nobody else
 * @param corrections sums that were told before, the latest first
 */
public record WorksSum(String consultation, String title, Optional<ToldSum> told, Optional<Money> landlords, Optional<Money> cap, List<SumBill> bills, List<ChangedBill> changed,
        List<LimitedShare> limited, List<EarlierSum> corrections) {

    public WorksSum {
        bills = List.copyOf(bills);
        changed = List.copyOf(changed);
        limited = List.copyOf(limited);
        corrections = List.copyOf(corrections);
    }

    /** @param version for whoever corrects it */
    public record ToldSum(Money total, int version) {}

    /** @param corrected whether it stands in place of an earlier one */
    public record SumBill(String lease, String reference, Money share, Money amount, Instant sent, boolean corrected) {}

    /** A bill that is not what it would be now. */
    public record ChangedBill(String lease, Money amount, Money shouldBe) {}

    /** @param most that the lease may be charged of its share */
    public record LimitedShare(String lease, Money share, Money most) {}

    public record EarlierSum(Money total, String why, Instant correctedAt) {}
}
