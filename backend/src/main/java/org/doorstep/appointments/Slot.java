package org.doorstep.appointments;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A part of a day somebody can come.
 *
 * @param from   civil time at which the window opens
 * @param until  civil time at which it closes
 * @param inTime whether all of it lies inside the promise's limit
 */
public record Slot(LocalDate day, Window window, LocalTime from, LocalTime until, boolean inTime) {

    public SlotChoice choice() {
        return new SlotChoice(day, window);
    }
}
