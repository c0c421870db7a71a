package org.doorstep.arrears.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.doorstep.arrears.model.Behind.Line;
import org.doorstep.kernel.Money;

/**
 * What had been paid and is owed again, because the payment was taken off the account. Payments pay the oldest first, so it is the oldest
 * of what is owed: the first pound of it went unpaid last.
 */
record Unpaid(List<Drop> newestFirst) {

    /** @param most how much of what is owed now, from the oldest on, was paid until then */
    private record Drop(Money most, LocalDate day) {}

    static Unpaid again(List<Line> newestFirst) {
        var drops = new ArrayList<Drop>();
        var paid = Money.ZERO;
        var most = Money.ZERO;
        for (var line : newestFirst) {
            if (isPayment(line)) {
                paid = paid.plus(line.amount());
            }
            if (paid.compareTo(most) > 0) {
                most = paid;
                drops.add(new Drop(most, line.posted()));
            }
        }
        return new Unpaid(drops);
    }

    /** What pays, or did before it was taken off. What puts a charge right downwards pays too; a charge that was taken back is none. */
    private static boolean isPayment(Line line) {
        return line.charge() ? !line.amount().owed() : line.reverses().isEmpty() || line.amount().owed();
    }

    /**
     * @param pound how far it is from the oldest of what is owed
     * @return the day from which it was unpaid; the first of days where no payment of it was taken off
     */
    LocalDate since(Money pound) {
        return newestFirst.stream().filter(drop -> pound.compareTo(drop.most()) <= 0).map(Drop::day).findFirst().orElse(LocalDate.MIN);
    }
}
