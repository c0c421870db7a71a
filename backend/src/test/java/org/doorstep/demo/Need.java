package org.doorstep.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Of a person or of a home: the other is empty. */
record Need(String person, String uprn, String kind, String code, String note, String visibleTo, @Nullable LocalDate since) {

    static Need ofPerson(Someone someone, String kind, String code, String note) {
        return new Need(someone.reference(), "", kind, code, note, "resident", DemoRegister.AS_OF.minusYears(1));
    }
}
