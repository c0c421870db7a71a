package org.doorstep.repairs;

import java.time.LocalDate;

import org.doorstep.kernel.CurrentUser;
import reactor.core.publisher.Mono;

/** Repairs that wait for something, for the staff who look after them. */
public interface RepairWaits {

    /**
     * Waits on with a reason that the resident reads.
     *
     * @param day the day somebody looks at it again
     * @return false when there is no such repair that waits, for them
     */
    Mono<Boolean> waitOn(CurrentUser user, String reference, String reason, LocalDate day);
}
