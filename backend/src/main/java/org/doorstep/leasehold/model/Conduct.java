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
 * @param heard        what leaseholders said in time
 */
public record Conduct(
        ConsultationKind kind, LocalDate began, boolean publicNotice, Map<Stage, Served> notices, List<Estimate> estimates,
        Optional<Contract> contract, Optional<LocalDate> reasons, Heard heard) {

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
     * @param nominee whether the contractor was asked because a leaseholder named it
     */
    public record Contract(LocalDate on, boolean lowest, boolean nominee) {

        /** "Where the contractor is a nominated person or submitted the lowest estimate", no reasons are owed (LH-2). */
        public boolean owesReasons() {
            return !lowest && !nominee;
        }
    }

    /**
     * What leaseholders said in time.
     *
     * @param replies     to their observations
     * @param nominations whom they named
     */
    public record Heard(List<Reply> replies, Nominations nominations) {

        public static final Heard NOTHING = new Heard(List.of(), Nominations.NONE);

        public Heard {
            replies = List.copyOf(replies);
        }
    }

    /**
     * @param stage    the notice after which it was said
     * @param answered empty while it is not
     */
    public record Reply(Stage stage, LocalDate received, Optional<LocalDate> answered) {}

    public Conduct {
        notices = Map.copyOf(notices);
        estimates = List.copyOf(estimates);
    }

    /** One that begins: nothing was served. */
    public static Conduct planned(ConsultationKind kind, LocalDate began, boolean publicNotice) {
        return new Conduct(kind, began, publicNotice, Map.of(), List.of(), Optional.empty(), Optional.empty(), Heard.NOTHING);
    }

    /** The schedule that binds it. */
    public Requirements requirements() {
        return Requirements.of(kind, publicNotice);
    }

    public Optional<Served> served(Stage stage) {
        return Optional.ofNullable(notices.get(stage));
    }
}
