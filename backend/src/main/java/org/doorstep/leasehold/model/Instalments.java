package org.doorstep.leasehold.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

import org.doorstep.kernel.Money;
import org.doorstep.leasehold.WorksView.WorksPart;

/**
 * A bill paid in equal parts, one a month. The parts sum to the bill ({@link Money#share}: pennies left over go to the first);
 * with each comes the interest of a month on what was left before it, to the nearest penny, half up.
 *
 * @param months   how many parts
 * @param interest a year, in hundredths of one per cent
 * @param first    the day of the first part
 */
public record Instalments(Money bill, int months, int interest, LocalDate first) {

    private static final long WHOLE = 10_000L * 12;

    public List<WorksPart> parts() {
        var shares = bill.share(LongStream.generate(() -> 1).limit(months).toArray());
        var parts = new ArrayList<WorksPart>();
        var left = bill;
        for (int i = 0; i < months; i++) {
            var interestOfMonth = interestOn(left);
            parts.add(new WorksPart(i + 1, first.plusMonths(i), shares.get(i).plus(interestOfMonth), interestOfMonth));
            left = left.minus(shares.get(i));
        }
        return List.copyOf(parts);
    }

    /** Of the bill itself: what need not have been paid before this day; a part may be paid until the end of its own. */
    public Money notYetDue(LocalDate today) {
        return parts().stream().filter(part -> !part.due().isBefore(today)).map(part -> part.amount().minus(part.interest())).reduce(Money.ZERO, Money::plus);
    }

    public Optional<WorksPart> next(LocalDate today) {
        return parts().stream().filter(part -> !part.due().isBefore(today)).findFirst();
    }

    private Money interestOn(Money left) {
        return new Money((Math.multiplyExact(left.pence(), interest) + WHOLE / 2) / WHOLE);
    }
}
