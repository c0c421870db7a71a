package org.doorstep.repairs.model.diagnosis;

import java.util.Locale;

/** Who mends it. The text form ({@code gas-heating}) is the one in data files, in the diaries and on the wire. */
public enum Trade {
    PLUMBING, ELECTRICAL, GAS_HEATING, CARPENTRY, PLASTERING, ROOFING, GLAZING, DRAINAGE, LOCKSMITH, DAMP_SURVEYOR,
    SURVEYOR, PEST_CONTROL, MULTI_SKILLED, GROUNDWORKS, DOOR_ENTRY, LIFT, FIRE_SAFETY, ASBESTOS, CLEANING;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
