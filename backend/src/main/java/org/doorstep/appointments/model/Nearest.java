package org.doorstep.appointments.model;

import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.doorstep.appointments.Slot;
import org.doorstep.appointments.SlotChoice;

/** What to offer somebody whose slot was lost. */
public final class Nearest {

    /** So many others are offered. */
    public static final int HOW_MANY = 3;

    private Nearest() {}

    /** Inside the promise's limit before beyond it, then the nearest day, then the same window, then the earlier day. */
    public static List<Slot> to(SlotChoice wish, Collection<Slot> slots) {
        return slots.stream()
                .filter(slot -> !slot.choice().equals(wish))
                .sorted(Comparator.comparing((Slot slot) -> !slot.inTime())
                        .thenComparing(slot -> Math.abs(ChronoUnit.DAYS.between(wish.day(), slot.day())))
                        .thenComparing(slot -> slot.window() != wish.window())
                        .thenComparing(Slot::day)
                        .thenComparing(Slot::window))
                .limit(HOW_MANY)
                .toList();
    }
}
