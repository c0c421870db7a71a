package org.doorstep.rent.model;

import java.time.LocalDate;
import java.util.Optional;

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
        return new Charge(head, weekly, eligible, from, Optional.of(day));
    }

    public boolean isOn(LocalDate day) {
        return !day.isBefore(from) && until.filter(day::isAfter).isEmpty();
    }
}
