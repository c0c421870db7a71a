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

    public record Part(int n, LocalDate due, Money amount, boolean paid) {}

    /**
     * @param down   what was late when it was agreed, less all that is on the account
     * @param atBest the same without what was only just charged: who has paid so much has missed nothing
     */
    public record Progress(Money down, Money atBest) {}

    /** @param paid those seen to be paid now @param missed the first that was missed */
    public record Seen(List<Integer> paid, Optional<Integer> missed) {}

    /** @param parts in their order */
    public static Seen look(List<Part> parts, Progress progress, LocalDate today, ArrearsRules rules) {
        var paid = new ArrayList<Integer>();
        Optional<Integer> missed = Optional.empty();
        var sum = Money.ZERO;
        for (var part : parts) {
            sum = sum.plus(part.amount());
            if (part.paid()) {
                continue;
            }
            if (progress.down().compareTo(sum) >= 0) {
                paid.add(part.n());
            } else if (missed.isEmpty() && today.isAfter(rules.late(part.due())) && progress.atBest().compareTo(sum) < 0) {
                missed = Optional.of(part.n());
            }
        }
        return new Seen(List.copyOf(paid), missed);
    }
}
