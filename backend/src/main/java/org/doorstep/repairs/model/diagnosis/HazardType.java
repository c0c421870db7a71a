package org.doorstep.repairs.model.diagnosis;

import java.util.Locale;

/**
 * The kinds of hazard of the Housing Health and Safety Rating System, except overcrowding (rules 1.2, 1.3).
 * From which day each starts the clocks of a significant hazard is data: see {@link HazardPhases}.
 */
public enum HazardType {
    DAMP_AND_MOULD,
    EXCESS_COLD, EXCESS_HEAT,
    FALLS_BATHS, FALLS_LEVEL, FALLS_STAIRS, FALLS_BETWEEN_LEVELS,
    STRUCTURAL_COLLAPSE, EXPLOSIONS, FIRE, ELECTRICAL,
    HYGIENE_AND_PESTS, FOOD_SAFETY, PERSONAL_HYGIENE,
    CARBON_MONOXIDE, UNCOMBUSTED_GAS, ASBESTOS, LEAD, WATER_SUPPLY, ENTRY_BY_INTRUDERS, LIGHTING, NOISE,
    COLLISION_AND_ENTRAPMENT, HOT_SURFACES;

    /** The charters' fact {@code hazard-type}, which puts them in the groups of the phases. */
    public String charterType() {
        return switch (this) {
            case DAMP_AND_MOULD -> "damp-mould";
            case EXCESS_COLD, EXCESS_HEAT, STRUCTURAL_COLLAPSE, EXPLOSIONS, FIRE, ELECTRICAL -> toString();
            case FALLS_BATHS, FALLS_LEVEL, FALLS_STAIRS, FALLS_BETWEEN_LEVELS -> "falls";
            case HYGIENE_AND_PESTS, FOOD_SAFETY, PERSONAL_HYGIENE -> "hygiene";
            case CARBON_MONOXIDE, UNCOMBUSTED_GAS, ASBESTOS, LEAD, WATER_SUPPLY, ENTRY_BY_INTRUDERS, LIGHTING, NOISE,
                    COLLISION_AND_ENTRAPMENT, HOT_SURFACES -> "other";
        };
    }

    /** Reads {@link #toString()} back. */
    public static HazardType of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
