package org.doorstep.platform.spi;

import java.time.Instant;
import java.time.LocalTime;
import java.time.MonthDay;

/** What every page says of the landlord; implemented by {@code landlord}. */
public interface Brand {

    String name();

    /** The number to ring in office hours, as people read it: {@code 01604 000 100}. */
    String officePhone();

    /** The number for emergencies when the office is closed. */
    String outOfHoursPhone();

    /** The number to ring about a repair. */
    String repairsPhone();

    /** The number to ring when somebody smells gas. */
    String gasPhone();

    /** The number to ring when a whole street has no electricity. */
    String powerPhone();

    /** Whether the office is open at this moment: its hours, on working days. */
    boolean officeOpenAt(Instant moment);

    /** How long a time somebody picked is kept for them, in minutes, and how much longer once on request. */
    int holdMinutes();

    /** The hours of a part of the day that visits are offered in, by its code: {@code am}. */
    Hours hours(String window);

    /** The day of every year on which its service charges begin: whether people name one by one calendar year or by two. */
    MonthDay chargesFrom();

    /** Times on the clock. */
    record Hours(LocalTime from, LocalTime until) {}

    /** The number to ring about an emergency at this moment. */
    default String emergencyPhoneAt(Instant moment) {
        return officeOpenAt(moment) ? officePhone() : outOfHoursPhone();
    }
}
