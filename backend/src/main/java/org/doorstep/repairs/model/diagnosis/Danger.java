package org.doorstep.repairs.model.diagnosis;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One of the dangers asked about before any log-in. Words: {@code danger.name.<key>}, {@code danger.ask.<key>},
 * {@code danger.do.<step>}, {@code danger.dont.<step>}, {@code danger.call.<number>}.
 *
 * @param call  whom to ring, the most pressing first
 * @param doNow what to do now, in order
 * @param doNot what not to do
 * @param hazards whose mention in somebody's own words means this danger
 * @param fault what a known person logs with it in two taps; empty when only the number helps
 */
public record Danger(String key, List<Number> call, List<String> doNow, List<String> doNot, Set<HazardType> hazards, Optional<String> fault) {

    /** A number in the landlord's settings. LANDLORD is the office in its hours and the out-of-hours desk outside them. */
    public enum Number {
        EMERGENCY_SERVICES, GAS, POWER_CUT, LANDLORD;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Set<String> words() {
        var keys = new TreeSet<>(Set.of("danger.name." + key, "danger.ask." + key));
        call.forEach(number -> keys.add("danger.call." + number));
        doNow.forEach(step -> keys.add("danger.do." + step));
        doNot.forEach(step -> keys.add("danger.dont." + step));
        return keys;
    }
}
