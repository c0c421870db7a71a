package org.doorstep.leasehold.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.doorstep.leasehold.ConsultationKind;
import org.doorstep.leasehold.Stage;

/**
 * What was done in a consultation so far.
 *
 * @param began        the day that decides which version of the law binds
 * @param publicNotice whether the contract must be advertised to everybody, so that leaseholders nominate nobody
 * @param notices      served, by their step: intention and estimates
 * @param estimates    that were stated
 * @param contract     once it was entered
 * @param reasons      the day the notice of reasons was served
 * @param replies      to observations that were made in time
 */
public record Conduct(
        ConsultationKind kind, LocalDate began, boolean publicNotice, Map<Stage, Served> notices, List<Estimate> estimates,
        Optional<Contract> contract, Optional<LocalDate> reasons, List<Reply> replies) {

    /**
     * A notice and the days leaseholders have for it.
     *
     * @param on      the day it counts as served: sent, and the days in the post
     * @param lastDay the last on which an answer counts
     */
    public record Served(LocalDate on, LocalDate lastDay) {}

    /** @param connected whether the contractor is connected with the landlord */
    public record Estimate(boolean connected) {}

    /**
     * @param lowest  whether its estimate was the lowest
     * @param nominee whether a leaseholder nominated the contractor
     */
    public record Contract(LocalDate on, boolean lowest, boolean nominee) {

        /** "Where the contractor is a nominated person or submitted the lowest estimate", no reasons are owed (LH-2). */
        public boolean owesReasons() {
            return !lowest && !nominee;
        }
    }

    /** @param answered empty while it is not */
    public record Reply(LocalDate received, Optional<LocalDate> answered) {}

    public Conduct {
        notices = Map.copyOf(notices);
        estimates = List.copyOf(estimates);
        replies = List.copyOf(replies);
    }

    /** One that begins: nothing was served. */
    public static Conduct planned(ConsultationKind kind, LocalDate began, boolean publicNotice) {
        return new Conduct(kind, began, publicNotice, Map.of(), List.of(), Optional.empty(), Optional.empty(), List.of());
    }

    public Optional<Served> served(Stage stage) {
        return Optional.ofNullable(notices.get(stage));
    }
}
