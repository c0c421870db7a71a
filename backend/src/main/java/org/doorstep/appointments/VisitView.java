package org.doorstep.appointments;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.kernel.Subject;

/**
 * A visit as its resident may see it. They were promised a window; the minute the operative plans to come is not told.
 *
 * @param from        civil time at which the window opens
 * @param until       civil time at which it closes
 * @param operative   the name of who comes
 * @param heldUntil   while it is only held
 * @param extendable  whether the hold may still be lengthened, once
 * @param changeUntil until when the resident may change or cancel it themselves
 * @param noAccess    what was recorded when nobody was in
 */
public record VisitView(UUID id, Subject subject, LocalDate day, Window window, LocalTime from, LocalTime until,
        VisitState state, String operative, Optional<Instant> heldUntil, boolean extendable, Instant changeUntil, AccessNotes access,
        Optional<NoAccess> noAccess) {

    public SlotChoice choice() {
        return new SlotChoice(day, window);
    }

    /**
     * Nobody was in, says the operative; the resident may answer "I was in".
     *
     * @param photo       the stored photo of the door
     * @param answerUntil the end of the next working day; the case is not closed for want of access before
     * @param answer      what the resident said
     */
    public record NoAccess(Instant at, Optional<UUID> photo, String note, Instant answerUntil, Optional<String> answer) {

        /** Whether they knocked only when the promised window was over: nobody has to wait for us any longer than that. */
        public boolean late(Instant windowEnd) {
            return at.isAfter(windowEnd);
        }

        /** Whether the case may be closed for want of access: the time to answer is over and nobody contradicted. */
        public boolean mayClose(Instant now) {
            return answer.isEmpty() && now.isAfter(answerUntil);
        }
    }
}
