package org.doorstep.repairs;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.doorstep.appointments.Offer;
import org.doorstep.appointments.Slot;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Reporting a repair, step by step, for a resident or whoever helps them. A draft that is not the caller's is not
 * there: every answer is empty or {@code NotHere}.
 */
public interface ReportJourney {

    /**
     * Begins a report; empty for anybody who is not in the register.
     *
     * @param apart whether it is beside all others: else one of theirs that nothing was answered of is taken up
     */
    Mono<DraftView> begin(CurrentUser user, boolean apart);

    Mono<DraftView> draft(CurrentUser user, UUID id);

    /** Where they may report for: each home they hold and the shared parts of its building; none for whoever is not in the register. */
    Mono<List<ReportPlace>> places(CurrentUser user);

    /** What they began and have not sent, the last touched first. */
    Flux<DraftView> unfinished(CurrentUser user);

    /**
     * Answers one step, or one question of the graph.
     *
     * @param fields what was sent, by field
     */
    Mono<Answer> answer(CurrentUser user, UUID id, ReportStep step, Map<String, String> fields);

    /** The slots that can be offered for it. */
    Mono<Offer> slots(CurrentUser user, UUID id);

    /** Keeps their slot ten minutes longer, once. */
    Mono<Answer> lengthen(CurrentUser user, UUID id);

    /** Makes it a repair, once, however often it is sent. */
    Mono<Sent> send(CurrentUser user, UUID id);

    /** Forgets it, and the time held for it; its photos go within a day. False when it was sent, or is not theirs. */
    Mono<Boolean> discard(CurrentUser user, UUID id);

    /** Whether it is not there because it was deleted, whosever it was: a copy that a phone kept is not sent then. */
    Mono<Boolean> discarded(CurrentUser user, UUID id);

    /** What became of an answer. */
    sealed interface Answer {

        record Kept(DraftView draft) implements Answer {}

        record Wrong(List<Problem> problems, DraftView draft) implements Answer {}

        /** The slot is somebody else's by now; the nearest others. Every other answer is kept. */
        record SlotGone(List<Slot> nearest, DraftView draft) implements Answer {}

        record NotHere() implements Answer {}
    }

    /** What became of a report. */
    sealed interface Sent {

        /** It is a repair, with this reference. */
        record Reported(String reference) implements Sent {}

        /** There is still something to answer. */
        record Unfinished(ReportStep next) implements Sent {}

        /** Somebody reported the same meanwhile. */
        record Duplicate(DraftView draft) implements Sent {}

        record SlotGone(List<Slot> nearest, DraftView draft) implements Sent {}

        record NotHere() implements Sent {}
    }
}
