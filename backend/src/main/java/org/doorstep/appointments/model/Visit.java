package org.doorstep.appointments.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.appointments.AccessNotes;
import org.doorstep.appointments.SlotChoice;
import org.doorstep.appointments.SlotNeed;
import org.doorstep.appointments.VisitState;
import org.doorstep.appointments.VisitView.NoAccess;
import org.doorstep.appointments.Window;
import org.doorstep.kernel.Subject;

/**
 * A visit as it is kept.
 *
 * @param follows the visit it was booked from, before the operative left
 */
public record Visit(UUID id, Subject subject, Optional<UUID> follows, Work work, Place place, VisitState state,
        Hold hold, AccessNotes access, Times times, Optional<NoAccess> noAccess) {

    /** What has to be done, and when the promise it serves falls due. */
    public record Work(String trade, String patch, int minutes, Instant due) {

        public static Work of(SlotNeed need) {
            return new Work(need.trade(), need.patch(), need.minutes(), need.latest());
        }

        public SlotNeed from(LocalDate day) {
            return new SlotNeed(trade, minutes, patch, day, due);
        }
    }

    /** Who comes, the window that was promised, and where in it the visit lies for now. */
    public record Place(Operative operative, LocalDate day, Window window,
            Instant windowStart, Instant windowEnd, Instant plannedStart, Instant plannedEnd) {}

    /**
     * @param by       the actor who holds it; of a booked visit, who held it
     * @param extended whether the one extension was used
     * @param turn     which of their holds it is; empty of one that staff made
     */
    public record Hold(String by, Optional<Instant> until, boolean extended, Optional<Turn> turn) {

        /**
         * How many slots somebody may keep at once, of all their reports: our own choice. Each is a slot that nobody else
         * is offered meanwhile, and hardly anybody finishes more than one report in ten minutes.
         */
        public static final int AT_ONCE = 3;
    }

    /** @param number from 1 to {@link Hold#AT_ONCE} @param since when the hold began */
    public record Turn(int number, Instant since) {}

    public record Times(Optional<Instant> booked, Optional<Instant> onTheWay, Optional<Instant> arrived,
            Optional<Instant> ended) {

        public static final Times NONE =
                new Times(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public SlotChoice choice() {
        return new SlotChoice(place.day(), place.window());
    }

    /** Whether it is held and the hold has not run out. */
    public boolean heldAt(Instant now) {
        return state == VisitState.HELD && hold.until().filter(now::isBefore).isPresent();
    }

    public Visit at(Place elsewhere) {
        return new Visit(id, subject, follows, work, elsewhere, state, hold, access, times, noAccess);
    }

    public Visit doing(Work other) {
        return new Visit(id, subject, follows, other, place, state, hold, access, times, noAccess);
    }

    public Visit held(Hold anew) {
        return new Visit(id, subject, follows, work, place, VisitState.HELD, anew, access, times, noAccess);
    }

    public Visit booked(AccessNotes notes, Instant now) {
        var booked = new Times(Optional.of(now), times.onTheWay(), times.arrived(), times.ended());
        return new Visit(id, subject, follows, work, place, VisitState.BOOKED, hold, notes, booked, noAccess);
    }

    public Visit setOff(Instant now) {
        return moved(VisitState.ON_THE_WAY, new Times(times.booked(), Optional.of(now), times.arrived(), times.ended()));
    }

    public Visit arrived(Instant now) {
        return moved(VisitState.ARRIVED, new Times(times.booked(), times.onTheWay(), Optional.of(now), times.ended()));
    }

    /** Over: done, cancelled, let go, or nobody in. */
    public Visit ended(VisitState how, Instant now) {
        return moved(how, new Times(times.booked(), times.onTheWay(), times.arrived(), Optional.of(now)));
    }

    public Visit finding(NoAccess nobodyIn) {
        return new Visit(id, subject, follows, work, place, state, hold, access, times, Optional.of(nobodyIn));
    }

    private Visit moved(VisitState next, Times when) {
        return new Visit(id, subject, follows, work, place, next, hold, access, when, noAccess);
    }
}
