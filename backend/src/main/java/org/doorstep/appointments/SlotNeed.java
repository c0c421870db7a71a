package org.doorstep.appointments;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What has to be done and by when. The caller works it out from the case each time; nothing of it comes from a form.
 *
 * @param trade   who can do it, as operatives' trades are named
 * @param minutes at the home, travel not counted
 * @param patch   the part of the landlord's area the home lies in
 * @param from    the first day that suits
 * @param latest  when the promise falls due: a slot that ends later is beyond it
 */
public record SlotNeed(String trade, int minutes, String patch, LocalDate from, Instant latest) {

    public SlotNeed {
        if (minutes <= 0) {
            throw new IllegalArgumentException("a visit takes time");
        }
    }
}
