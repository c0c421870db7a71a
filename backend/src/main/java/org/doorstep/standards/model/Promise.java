package org.doorstep.standards.model;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.kernel.Subject;
import org.doorstep.standards.Due;
import org.doorstep.standards.PromiseView.State;
import org.doorstep.standards.Standard;

/**
 * A promise as kept in the ledger.
 *
 * @param kept      how it was left; {@code OPEN} also when its due time has passed and nothing was done yet
 * @param stoppedBy the event that stopped it, or why it was withdrawn
 */
public record Promise(
        UUID id, Subject subject, String standard, String charterVersion, String trigger, Instant triggeredAt,
        Instant firstDue, Instant due, boolean provisional, State kept, Optional<Instant> stoppedAt,
        Optional<String> stoppedBy, Optional<String> extended) {

    /** A new one; times are kept to the microsecond, as the database keeps them. */
    public static Promise open(UUID id, Subject subject, Standard standard, Instant at, Due due) {
        var dueAt = due.at().truncatedTo(ChronoUnit.MICROS);
        return new Promise(id, subject, standard.id(), standard.charterVersion(), standard.trigger(),
                at.truncatedTo(ChronoUnit.MICROS), dueAt, dueAt, due.provisional(), State.OPEN,
                Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** "A missed promise must be seen before anybody says so": past due is broken, stopped or not. */
    public State stateAt(Instant now) {
        return kept == State.OPEN && now.isAfter(due) ? State.BROKEN : kept;
    }

    Promise stop(String event, Instant at) {
        var moment = at.truncatedTo(ChronoUnit.MICROS);
        // "within" takes in its last instant
        return stopped(moment.isAfter(due) ? State.BROKEN : State.KEPT, event, moment);
    }

    /** Neither kept nor broken; but what was already missed stays missed. */
    public Promise withdraw(String reason, Instant at) {
        var moment = at.truncatedTo(ChronoUnit.MICROS);
        return stopped(moment.isAfter(due) ? State.BROKEN : State.WITHDRAWN, reason, moment);
    }

    /** @param provisional whether the new time lies where no bank holiday is known */
    Promise extend(Instant newDue, String reason, boolean provisional) {
        return new Promise(id, subject, standard, charterVersion, trigger, triggeredAt, firstDue,
                newDue.truncatedTo(ChronoUnit.MICROS), provisional, kept, stoppedAt, stoppedBy, Optional.of(reason));
    }

    private Promise stopped(State state, String by, Instant at) {
        return new Promise(id, subject, standard, charterVersion, trigger, triggeredAt, firstDue, due, provisional,
                state, Optional.of(at), Optional.of(by), extended);
    }
}
