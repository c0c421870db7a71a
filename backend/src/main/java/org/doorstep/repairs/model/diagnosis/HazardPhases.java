package org.doorstep.repairs.model.diagnosis;

import java.time.LocalDate;
import java.util.Map;

/**
 * From which day Awaab's Law binds, as data: the phases of S.I. 2025/1042 (rules 1.2).
 *
 * @param list        the list of hazards the types are named by, kept with every hazard found (rules 1.3)
 * @param emergency   first day of the 24 hours for an emergency hazard of any type
 * @param significant first day of the clocks for a significant hazard; a type without one is in no phase yet
 */
public record HazardPhases(String list, LocalDate emergency, Map<HazardType, LocalDate> significant) {

    public HazardPhases {
        significant = Map.copyOf(significant);
    }

    boolean inForce(Hazard hazard, LocalDate day) {
        return switch (hazard.severity()) {
            case EMERGENCY -> !day.isBefore(emergency);
            case SIGNIFICANT -> significant.containsKey(hazard.type()) && !day.isBefore(significant.get(hazard.type()));
        };
    }
}
