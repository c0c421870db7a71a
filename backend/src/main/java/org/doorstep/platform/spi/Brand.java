package org.doorstep.platform.spi;

import java.time.Instant;

/** What every page says of the landlord; implemented by {@code landlord}. */
public interface Brand {

    String name();

    /** The number to ring in office hours, as people read it: {@code 01604 000 100}. */
    String officePhone();

    /** The number for emergencies when the office is closed. */
    String outOfHoursPhone();

    /** Whether the office is open at this moment: its hours, on working days. */
    boolean officeOpenAt(Instant moment);

    /** The number to ring about an emergency at this moment. */
    default String emergencyPhoneAt(Instant moment) {
        return officeOpenAt(moment) ? officePhone() : outOfHoursPhone();
    }
}
