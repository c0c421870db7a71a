package org.doorstep.repairs.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doorstep.platform.journey.Answers;
import org.doorstep.repairs.model.diagnosis.Fault;
import org.doorstep.repairs.model.diagnosis.Hazard;
import org.doorstep.repairs.model.diagnosis.HazardType;
import org.doorstep.repairs.model.diagnosis.Priority;
import org.doorstep.repairs.model.diagnosis.QualifyingRepair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules 4.5 (S.I. 1994/133), line by line: which outcomes are each of its qualifying repairs. */
class RightToRepairOutcomesTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "TOTAL_LOSS_OF_ELECTRIC_POWER          | no-power no-power-building",
        "UNSAFE_POWER_OR_LIGHTING              | electrics-burning electric-shock-from-fitting exposed-wires electrics-wet socket-burnt"
                + " socket-broken light-fitting-broken water-near-electrics communal-electrics-exposed",
        "TOTAL_LOSS_OF_WATER                   | no-water no-water-building",
        "LOSS_OF_GAS                           | no-gas gas-smell",
        "BLOCKED_FLUE                          | flue-blocked",
        "LOSS_OF_HEATING_OR_HOT_WATER          | no-heating-or-hot-water-gas no-heating-or-hot-water-electric no-heating-or-hot-water-heat-pump"
                + " no-heating-or-hot-water-shared no-heating-or-hot-water-solid-fuel no-heating-or-hot-water no-heating-gas"
                + " no-heating-heat-pump no-heating-shared no-heating-solid-fuel no-heating-unknown no-heating-fire-only no-heating-fire-electric"
                + " electric-heaters-all electric-heater-one no-hot-water-gas no-hot-water-heat-pump no-hot-water-immersion"
                + " no-hot-water-shared no-hot-water-solid-fuel no-hot-water-unknown radiator-one-cold radiators-some-cold radiator-part-cold"
                + " boiler-pressure-low boiler-cuts-out boiler-casing-broken condensate-frozen heating-programmer-faulty"
                + " room-thermostat-faulty fire-not-working fire-not-working-electric"
                + " shower-electric-not-working-only shower-electric-not-hot",
        "BLOCKED_OR_LEAKING_DRAIN_STACK_OR_PAN | toilet-blocked-only toilet-leaking-dirty drain-stack-blocked soil-pipe-leaking sewage-inside"
                + " drain-overflowing drain-blocked",
        "TOILET_NOT_FLUSHING                   | toilet-not-flushing-only",
        "LEAK_FROM_PIPE_TANK_OR_CISTERN        | pipe-leaking burst-pipe radiator-leaking boiler-leaking cylinder-leaking loft-tank-leaking"
                + " toilet-leaking-clean bath-shower-leaking damp-from-pipe leak-from-neighbour leak-unknown communal-leak-small",
        "INSECURE_WINDOW_DOOR_OR_LOCK          | cannot-lock-outside-door door-break-in door-glass-broken front-door-sticks front-door-rotten"
                + " key-broken-in-lock keys-stolen glass-broken-dangerous window-break-in window-insecure window-will-not-close"
                + " window-falling main-door-insecure communal-glass-broken",
        "PARTIAL_LOSS_OF_ELECTRIC_POWER        | power-partial-lost power-room-lost lights-all-out power-trips-often socket-dead"
                + " cooker-electric-supply",
        "PARTIAL_LOSS_OF_WATER                 | no-water-kitchen water-one-fitting water-pressure-low pipe-frozen",
        "BLOCKED_SINK_BATH_OR_BASIN            | sink-blocked bath-blocked shower-tray-blocked",
        "TAP_CANNOT_BE_TURNED                  | tap-stuck tap-will-not-stop",
        "LOOSE_BANISTER_OR_HANDRAIL            | banister-loose outside-rail-loose communal-handrail",
        "ROTTEN_FLOOR_OR_STAIR_TREAD           | floor-rotten stair-broken",
        "LEAKING_ROOF                          | roof-leaking roof-leak-severe damp-ceiling-wet",
        "ENTRYPHONE_NOT_WORKING                | entryphone-not-working entry-system-down",
        "EXTRACTOR_FAN_NOT_WORKING             | extractor-fan-not-working",
    })
    void everyQualifyingRepairHasItsClass(QualifyingRepair repair, String faults) {
        assertThat(faults(repair)).extracting(Fault::key).containsExactlyInAnyOrder(faults.split(" "));
    }

    /** "Insecure external window, door or lock", or the entry phone that keeps strangers out. */
    @Test
    void whereStrangersCanGetInTheRightToRepairHolds() {
        assertThat(DiagnosisLoaderTests.DIAGNOSIS.faults().values())
                .filteredOn(fault -> fault.hazard().map(Hazard::type).filter(HazardType.ENTRY_BY_INTRUDERS::equals).isPresent())
                .hasSizeGreaterThanOrEqualTo(10).allMatch(fault -> fault.rightToRepair().isPresent());
    }

    /** The pipe that brings the water is in the schedule, the one that takes it away is not: whoever sees it leak is asked which it is. */
    @ParameterizedTest
    @CsvSource({"pipe, pipe-leaking, 1", "waste, waste-pipe-leaking, ", "not-sure, leak-unknown, 1"})
    void aLeakUnderASinkIsOfThePipeThatTheyName(String pipe, String fault, String right) {
        var leak = DiagnosisLoaderTests.DIAGNOSIS.fault(new Answers(Map.of("where", "kitchen", "kitchen", "sink", "sink", "leak", "leak", "bucket",
                "leak-from", pipe))).orElseThrow();
        assertThat(leak.key()).isEqualTo(fault);
        assertThat(leak.rightToRepair().map(QualifyingRepair::charterClass)).isEqualTo(Optional.ofNullable(right));
    }

    /** A home whose stopcock is off has lost its water, which is a matter of one working day. */
    @Test
    void whoeverMustTurnOffTheWaterWaitsNoLongerThanForNoWater() {
        assertThat(DiagnosisLoaderTests.DIAGNOSIS.faults().values())
                .filteredOn(fault -> fault.guidance().advice().contains("stopcock-off"))
                .isNotEmpty().allSatisfy(fault -> assertThat(fault.work().priority()).as(fault.key()).isEqualTo(Priority.EMERGENCY));
    }

    private static List<Fault> faults(QualifyingRepair repair) {
        return DiagnosisLoaderTests.DIAGNOSIS.faults().values().stream()
                .filter(fault -> fault.rightToRepair().filter(repair::equals).isPresent()).toList();
    }
}
