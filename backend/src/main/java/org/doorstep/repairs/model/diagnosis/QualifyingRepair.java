package org.doorstep.repairs.model.diagnosis;

import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;

/**
 * The repairs of the Right to Repair schedule (rules 4.5; S.I. 1994/133), each named as the schedule describes it and
 * with the charters' class it belongs to. How long each class has, and when, the national charter alone says.
 */
public enum QualifyingRepair {
    TOTAL_LOSS_OF_ELECTRIC_POWER("1"), UNSAFE_POWER_OR_LIGHTING("1"), TOTAL_LOSS_OF_WATER("1"), LOSS_OF_GAS("1"), BLOCKED_FLUE("1"),
    BLOCKED_OR_LEAKING_DRAIN_STACK_OR_PAN("1"), TOILET_NOT_FLUSHING("1"), LEAK_FROM_PIPE_TANK_OR_CISTERN("1"),
    INSECURE_WINDOW_DOOR_OR_LOCK("1"),
    PARTIAL_LOSS_OF_ELECTRIC_POWER("3"), PARTIAL_LOSS_OF_WATER("3"), BLOCKED_SINK_BATH_OR_BASIN("3"), TAP_CANNOT_BE_TURNED("3"),
    LOOSE_BANISTER_OR_HANDRAIL("3"), ROTTEN_FLOOR_OR_STAIR_TREAD("3"),
    LEAKING_ROOF("7"), ENTRYPHONE_NOT_WORKING("7"), EXTRACTOR_FAN_NOT_WORKING("7"),
    LOSS_OF_HEATING_OR_HOT_WATER("heating");

    private final String charterClass;

    QualifyingRepair(String charterClass) {
        this.charterClass = charterClass;
    }

    /** The charters' fact {@code right-to-repair-class}: they know the seasons themselves. */
    public String charterClass() {
        return charterClass;
    }

    /** 1 November to 30 April, both included. */
    static boolean heatingSeason(LocalDate day) {
        return day.getMonthValue() >= Month.NOVEMBER.getValue() || day.getMonthValue() <= Month.APRIL.getValue();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
