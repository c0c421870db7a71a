package org.doorstep.arrears.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.doorstep.kernel.Money;

/**
 * Whether a plan is kept, by what the ledger shows. Nobody says what a payment is for: a part is paid once all that is on
 * the account has come down by it and by those before it, so that this week's rent is paid too. Who pays the rent at the end
 * of its week is down so far only then, so a part is missed when that has not been seen by a rent week after its day.
 */
public final class Following {

    private Following() {}

    /** @param paid the day it was seen to be paid */
    public record Part(int n, LocalDate due, Money amount, Optional<LocalDate> paid) {}

    /**
     * @param down   what was late when it was agreed, less all that is on the account and not taken next on an agreed day
     * @param atBest the same without what was only just charged: who has paid so much has missed nothing
     * @param bounced the day the bank took a payment back last
     */
    public record Progress(Money down, Money atBest, Optional<LocalDate> bounced) {}

    /** @param paid those seen to be paid now @param unpaid those whose payment came back @param missed the first that was missed */
    public record Seen(List<Integer> paid, List<Integer> unpaid, Optional<Integer> missed) {}

    /** @param parts in their order @param asOf the day up to which it is known what was paid */
    public static Seen look(List<Part> parts, Progress progress, LocalDate asOf, ArrearsRules rules) {
        var paid = new ArrayList<Integer>();
        var unpaid = new ArrayList<Integer>();
        Optional<Integer> missed = Optional.empty();
        var sum = Money.ZERO;
        for (var part : parts) {
            sum = sum.plus(part.amount());
            if (part.paid().isPresent()) {
                if (!cameBack(part, progress, sum)) {
                    continue;
                }
                unpaid.add(part.n());
            }
            if (progress.down().compareTo(sum) >= 0) {
                paid.add(part.n());
            } else if (missed.isEmpty() && asOf.isAfter(rules.late(part.due())) && progress.atBest().compareTo(sum) < 0) {
                missed = Optional.of(part.n());
            }
        }
        return new Seen(List.copyOf(paid), List.copyOf(unpaid), missed);
    }

    /** Rent that is not paid later takes no part back; a payment that the bank took back since does. */
    private static boolean cameBack(Part part, Progress progress, Money sum) {
        return progress.atBest().compareTo(sum) < 0 && part.paid().filter(seen -> progress.bounced().filter(day -> !day.isBefore(seen)).isPresent()).isPresent();
    }
}
