package org.doorstep.repairs.model.diagnosis;

import java.util.Locale;

/**
 * A risk to somebody's health that a fault brings with it.
 *
 * @param worseWithNeed significant for most households, an emergency for one with a recognised need: "risk is judged for
 *                      this household (age, health, vulnerability), not an average one" (rules AW-5)
 */
public record Hazard(HazardType type, Severity severity, boolean worseWithNeed) {

    /** "Imminent and significant risk of harm" (AW-4), or "significant risk of harm" (AW-5). */
    public enum Severity {
        EMERGENCY, SIGNIFICANT;

        public static Severity of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Hazard forHousehold(boolean need) {
        return need && worseWithNeed ? new Hazard(type, Severity.EMERGENCY, true) : this;
    }
}
