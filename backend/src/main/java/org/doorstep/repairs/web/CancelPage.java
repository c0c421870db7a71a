package org.doorstep.repairs.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.doorstep.repairs.model.VisitChecks;

/**
 * Cancelling a visit, or ending the repair with it.
 *
 * @param booked the time that would be given up; empty when none is booked
 * @param reason as typed
 */
public record CancelPage(String reference, String booked, String reason) {

    /** Letters the reason may have. */
    @JsonProperty
    public int limit() {
        return VisitChecks.LIMIT;
    }
}
