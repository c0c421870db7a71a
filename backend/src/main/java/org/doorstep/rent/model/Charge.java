package org.doorstep.rent.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

import org.doorstep.kernel.Money;
import org.doorstep.rent.Head;

/**
 * What is charged for one head each week.
 *
 * @param eligible whether benefit for housing costs counts it
 * @param until    its last day; empty while none is known
 */
public record Charge(Head head, Money weekly, boolean eligible, LocalDate from, Optional<LocalDate> until) {

    Charge endingOn(LocalDate day) {
        return over(from, Optional.of(day));
    }

    Charge over(LocalDate first, Optional<LocalDate> last) {
        return new Charge(head, weekly, eligible, first, last);
    }

    /** The days of it that are before a wait and after it. */
    Stream<Charge> outside(Wait wait) {
        var earlier = from.isBefore(wait.from()) ? Stream.of(until.filter(wait.from()::isAfter).isPresent() ? this : endingOn(wait.from().minusDays(1))) : Stream.<Charge>of();
        var later = wait.until().map(last -> last.plusDays(1)).filter(day -> until.filter(day::isAfter).isEmpty())
                .map(day -> over(from.isAfter(day) ? from : day, until)).stream();
        return Stream.concat(earlier, later);
    }

    public boolean isOn(LocalDate day) {
        return !day.isBefore(from) && until.filter(day::isAfter).isEmpty();
    }
}
