package org.doorstep.leasehold.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * The days a lease runs.
 *
 * @param home    it is of
 * @param started its first day
 * @param ended   its last day; empty while none is known
 */
public record LeaseTerm(UUID home, LocalDate started, Optional<LocalDate> ended) {

    /** Whether another lease of the home takes its place; of a day that both name the later lease bears the cost. */
    boolean handsOverTo(LeaseTerm next) {
        return home.equals(next.home) && ended.filter(last -> !last.isAfter(next.started)).isPresent();
    }

    /** The same, begun on another day where that is earlier. */
    LeaseTerm since(LocalDate day) {
        return new LeaseTerm(home, day.isBefore(started) ? day : started, ended);
    }
}
