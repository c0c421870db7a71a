package org.doorstep.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A person, or an organisation when it has that name. */
record Someone(
        String reference, String title, String given, String family, String organisation, @Nullable LocalDate born, String email,
        String mobile, String landline, String channel, String language, String format, Post post) {

    /** Where letters go when not home. */
    record Post(String line1, String line2, String town, String postcode) {
        static final Post HOME = new Post("", "", "", "");
    }

    boolean woman() {
        return !title.equals("Mr");
    }

    int age() {
        return born == null ? 0 : born.until(DemoRegister.AS_OF).getYears();
    }
}
