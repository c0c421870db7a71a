package org.doorstep.appointments;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.appointments.service.Booking;
import org.doorstep.appointments.service.Holding;
import org.doorstep.appointments.service.NoAccessAnswers;
import org.doorstep.appointments.service.Offering;
import org.doorstep.appointments.service.Visits;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Subject;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * A resident's appointments, for whoever opened their subject. The caller has made sure that the user may act on the
 * subject; a hold moreover belongs to whoever made it.
 *
 * <p>{@code hold} and {@code change} run a transaction of their own and belong outside a caller's: should the database
 * object they start again from the beginning. Everything else may be part of the caller's transaction.
 */
@Component
public class Appointments {

    private final Offering offering;
    private final Holding holding;
    private final Booking booking;
    private final NoAccessAnswers answers;
    private final Visits visits;

    Appointments(Offering offering, Holding holding, Booking booking, NoAccessAnswers answers, Visits visits) {
        this.offering = offering;
        this.holding = holding;
        this.booking = booking;
        this.answers = answers;
        this.visits = visits;
    }

    /** What can be offered; one round trip to the database. A slot held by somebody else is not in it. */
    public Mono<Offer> offer(CurrentUser who, SlotNeed need) {
        return offering.offer(need, Optional.empty());
    }

    /**
     * The same for somebody who holds or has booked one already and looks for another: their own visit is no obstacle.
     * Three round trips; empty where the booked one can no longer be moved by them.
     */
    public Mono<Offer> offerInstead(CurrentUser who, Subject subject, SlotNeed need) {
        return booking.stands(who, subject).filter(stands -> !stands)
                .flatMap(_ -> visits.current(subject).map(visit -> Optional.of(visit.id())).defaultIfEmpty(Optional.empty()))
                .flatMap(own -> offering.offer(need, own));
    }

    /**
     * Keeps the slot for ten minutes (settings). A hold of theirs on another slot, or for other work, is given up for it,
     * and the new one ends when that would have.
     */
    public Mono<HoldOutcome> hold(CurrentUser who, Subject subject, SlotNeed need, SlotChoice choice) {
        return holding.hold(who, subject, need, choice);
    }

    /** Keeps it ten minutes more, once. */
    public Mono<HoldOutcome> extendHold(CurrentUser who, Subject subject) {
        return holding.extend(who, subject);
    }

    /** Gives a held slot back. */
    public Mono<Void> letGo(CurrentUser who, Subject subject) {
        return holding.letGo(who, subject);
    }

    /** Books what is held; when the hold ran out, the same day and window are tried once more. */
    public Mono<BookOutcome> confirm(CurrentUser who, Subject subject, AccessNotes notes) {
        return booking.confirm(who, subject, notes);
    }

    /** Moves what is booked; it stays where it is when the new slot is gone. */
    public Mono<BookOutcome> change(CurrentUser who, Subject subject, SlotChoice choice) {
        return booking.change(who, subject, choice);
    }

    /**
     * Until 5pm on the working day before (settings).
     *
     * @param reason the resident's, at most 200 characters
     */
    public Mono<CancelOutcome> cancel(CurrentUser who, Subject subject, String reason) {
        return booking.cancel(who, subject, reason);
    }

    /**
     * Whether a case may be closed because nobody was in at this visit: it is the last one, the time to answer is over,
     * and nobody contradicted. To the end of the caller's transaction nobody can.
     */
    public Mono<Boolean> mayClose(CurrentUser who, Subject subject, UUID visit) {
        return answers.mayClose(subject, visit);
    }

    /** Every visit of the subject, in the order they were made, held ones included. */
    public Mono<List<VisitView>> visitsOf(CurrentUser who, Subject subject) {
        return visits.of(subject);
    }

    /** The same of many subjects in one round trip; one that has none is left out. */
    public Mono<Map<Subject, List<VisitView>>> visitsOf(CurrentUser who, Collection<Subject> subjects) {
        return visits.of(subjects);
    }

    /**
     * Contradicts a no access, until the end of the next working day.
     *
     * @param words at most 500 characters
     */
    public Mono<AnswerOutcome> iWasIn(CurrentUser who, Subject subject, UUID visit, String words) {
        return answers.iWasIn(who, subject, visit, words);
    }
}
