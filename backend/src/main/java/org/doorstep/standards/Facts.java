package org.doorstep.standards;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of a case when its clocks start; the charters' vocabulary lists the facts and their values.
 *
 * @param values fact → value; a fact that does not apply is left out
 * @param began  the day the case began, where that is not the trigger's day: it decides which version binds
 */
public record Facts(Map<String, String> values, Optional<LocalDate> began) {

    public Facts {
        values = Map.copyOf(values);
    }

    public static Facts none() {
        return new Facts(Map.of(), Optional.empty());
    }

    public static Facts of(String fact, String value) {
        return none().with(fact, value);
    }

    public Facts with(String fact, String value) {
        var more = new LinkedHashMap<>(values);
        more.put(fact, value);
        return new Facts(more, began);
    }

    /** The same when there is a value; unchanged when there is none. */
    public Facts with(String fact, Optional<String> value) {
        return value.map(known -> with(fact, known)).orElse(this);
    }

    public Facts beganOn(LocalDate day) {
        return new Facts(values, Optional.of(day));
    }
}
