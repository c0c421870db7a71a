package org.doorstep.leasehold.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

import org.doorstep.kernel.Money;
import org.doorstep.leasehold.WorksView.WorksPart;

/**
 * A bill paid in equal parts, one a month. The parts sum to the bill ({@link Money#share}: pennies left over go to the first);
 * with each comes the interest of a month on what was left before it, to the nearest penny, half up.
 *
 * @param bill     what the parts come to
 * @param months   how many parts
 * @param interest a year, in hundredths of one per cent
 * @param first    the day of the first part
 * @param before   how many parts came before these, whose numbers go on
 */
public record Instalments(Money bill, int months, int interest, LocalDate first, int before) {

    private static final long WHOLE = 10_000L * 12;

    public Instalments(Money bill, int months, int interest, LocalDate first) {
        this(bill, months, interest, first, 0);
    }

    /** As they are where each is paid on its day. */
    public List<WorksPart> parts() {
        return parts(bill);
    }

    /** The same where no more than this is left of the bill: money paid early lowers the interest of what is to come, and no part. */
    public List<WorksPart> parts(Money most) {
        var shares = bill.share(LongStream.generate(() -> 1).limit(months).toArray());
        var parts = new ArrayList<WorksPart>();
        var left = bill;
        for (int i = 0; i < months; i++) {
            var interestOfMonth = interest(List.of(left.compareTo(most) < 0 ? left : most));
            parts.add(new WorksPart(before + i + 1, first.plusMonths(i), shares.get(i).plus(interestOfMonth), interestOfMonth));
            left = left.minus(shares.get(i));
        }
        return List.copyOf(parts);
    }

    /** The day from which a part's interest counts: that of the part before it, or a month before the first. */
    public LocalDate counts(WorksPart part) {
        int place = part.number() - before - 1;
        return place == 0 ? first.minusMonths(1) : first.plusMonths(place - 1L);
    }

    /** A month's interest, each of its days bearing the same part. @param left what was left at the end of each day */
    public Money interest(List<Money> left) {
        long days = left.size();
        long sum = left.stream().mapToLong(Money::pence).reduce(0, Math::addExact);
        return new Money((Math.multiplyExact(sum, interest) + WHOLE * days / 2) / (WHOLE * days));
    }

    /** Of the bill itself: what need not have been paid before this day; a part may be paid until the end of its own. */
    public Money notYetDue(LocalDate today) {
        return parts().stream().filter(part -> !part.due().isBefore(today)).map(part -> part.amount().minus(part.interest())).reduce(Money.ZERO, Money::plus);
    }
}
