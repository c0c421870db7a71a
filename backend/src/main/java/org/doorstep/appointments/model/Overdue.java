package org.doorstep.appointments.model;

import java.time.Duration;
import java.time.Instant;

/** What a visit has come to once its time is over. */
public final class Overdue {

    /** An operative who runs late still comes; after so long nobody counts on it any more. Our own choice. */
    public static final Duration LATE = Duration.ofHours(1);

    /** What is to be said of it. */
    public enum Verdict { NOTHING, MISSED, LOOK_AGAIN_TOMORROW, UNFINISHED }

    private Overdue() {}

    /** When to look at a visit whose window closes then. */
    public static Instant after(Instant windowEnd) {
        return windowEnd.plus(LATE);
    }

    /** @param dayEnd the midnight after the visit */
    public static Verdict of(Visit visit, Instant dayEnd, Instant now) {
        if (now.isBefore(after(visit.place().windowEnd()))) {
            return Verdict.NOTHING;
        }
        return switch (visit.state()) {
            case BOOKED -> Verdict.MISSED;
            case ON_THE_WAY, ARRIVED -> now.isBefore(dayEnd) ? Verdict.LOOK_AGAIN_TOMORROW : Verdict.UNFINISHED;
            case HELD, LAPSED, DONE, NO_ACCESS, MISSED, CANCELLED -> Verdict.NOTHING;
        };
    }
}
