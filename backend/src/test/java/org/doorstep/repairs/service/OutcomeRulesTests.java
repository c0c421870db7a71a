package org.doorstep.repairs.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.doorstep.platform.web.Words;
import org.doorstep.repairs.model.diagnosis.Fault;
import org.doorstep.repairs.model.diagnosis.Hazard;
import org.doorstep.repairs.model.diagnosis.HazardType;
import org.doorstep.repairs.model.diagnosis.Payer;
import org.doorstep.repairs.model.diagnosis.Priority;
import org.doorstep.repairs.model.diagnosis.QualifyingRepair;
import org.doorstep.repairs.model.diagnosis.Trade;
import org.doorstep.residents.AgreementKind;
import org.junit.jupiter.api.Test;

/** What must be true of every outcome whatever its row says, from the rules and from what people are told to do. */
class OutcomeRulesTests {

    private static final Words WORDS = new Words();

    /** Rules 7.1 row 3: "Damp and mould must never sit here", nor what makes a home damp. */
    @Test
    void whatWetsAHomeFromOutsideOrAPipeIsDampAndNeverRoutine() {
        var wet = faults(named("\\b(damp|mould|musty|rain comes|rain pours)\\b"));
        assertThat(wet).hasSizeGreaterThan(15)
                .allSatisfy(fault -> assertThat(hazard(fault)).as(fault.key()).isEqualTo(HazardType.DAMP_AND_MOULD))
                .allSatisfy(fault -> assertThat(fault.work().priority()).as(fault.key()).isNotEqualTo(Priority.ROUTINE));
        assertThat(faults(has(QualifyingRepair.LEAK_FROM_PIPE_TANK_OR_CISTERN)))
                .allSatisfy(fault -> assertThat(fault.hazard()).as(fault.key()).isPresent());
    }

    @Test
    void coldAirThatGetsInIsExcessCold() {
        assertThat(faults(named("cold air|draught|stays cold"))).hasSize(5)
                .allSatisfy(fault -> assertThat(hazard(fault)).as(fault.key()).isEqualTo(HazardType.EXCESS_COLD));
    }

    /** Whoever is told to turn the boiler off has no heating from then on: or it may give off carbon monoxide. */
    @Test
    void whatIsTurnedOffIsAHazard() {
        assertThat(faults(advises("appliance-off", "boiler-off")))
                .allSatisfy(fault -> assertThat(hazard(fault)).as(fault.key()).isIn(HazardType.CARBON_MONOXIDE, HazardType.EXCESS_COLD));
    }

    /** Rules 4.5: "heating or hot water lost wholly or partly 1 Nov to 30 Apr" is a matter of one working day. */
    @Test
    void aHomeWithoutHeatingIsMorePressingInWinter() {
        assertThat(faults(has(QualifyingRepair.LOSS_OF_HEATING_OR_HOT_WATER).and(advises("keep-warm"))))
                .filteredOn(fault -> !Set.of("radiators-some-cold", "electric-heater-one").contains(fault.key()))
                .allSatisfy(fault -> assertThat(fault.work().winter().orElse(fault.work().priority())).as(fault.key())
                        .isEqualTo(Priority.EMERGENCY));
    }

    /** AW-3: what a fault may bring down on somebody is no question of wear. */
    @Test
    void whatHangsLooseOverSomebodyIsAHazard() {
        assertThat(faults(named("coming off the wall|surround loose|may fall|leaning")))
                .allSatisfy(fault -> assertThat(hazard(fault)).as(fault.key()).isEqualTo(HazardType.STRUCTURAL_COLLAPSE));
    }

    /** Gas work is for a gas engineer alone, and a gas engineer mends nothing that is electric. */
    @Test
    void whoComesKnowsTheFuel() {
        assertThat(faults(named("\\b(gas|gas boiler)\\b"))).allMatch(fault -> fault.work().trade() == Trade.GAS_HEATING);
        assertThat(faults(named("\\b(electric|electricity|heat pump|immersion)\\b")))
                .hasSizeGreaterThan(10).allMatch(fault -> fault.work().trade() == Trade.ELECTRICAL);
        assertThat(faults(has(QualifyingRepair.LEAKING_ROOF))).allMatch(fault -> fault.work().trade() == Trade.ROOFING);
    }

    @Test
    void aDampSurveyorComesForDampOnly() {
        assertThat(faults(fault -> fault.work().trade() == Trade.DAMP_SURVEYOR))
                .allSatisfy(fault -> assertThat(hazard(fault)).as(fault.key()).isEqualTo(HazardType.DAMP_AND_MOULD));
    }

    /** Water near electrics: first somebody stops the water. */
    @Test
    void whereWaterStillRunsSomebodyStopsIt() {
        assertThat(DiagnosisLoaderTests.DIAGNOSIS.fault("water-near-electrics").orElseThrow())
                .matches(fault -> fault.work().trade() == Trade.PLUMBING)
                .matches(advises("stopcock-if-pipe").and(advises("power-off-if-dry")));
    }

    @Test
    void everyEmergencySaysWhatKeepsPeopleSafe() {
        assertThat(faults(fault -> fault.work().priority() == Priority.EMERGENCY || fault.work().winter().isPresent()))
                .hasSizeGreaterThan(100)
                .allSatisfy(fault -> assertThat(fault.guidance().advice()).as(fault.key()).isNotEmpty());
    }

    /** A danger is never met with silence, nor is somebody whose own job it is, or who may have to pay. */
    @Test
    void everyHazardAndWhateverIsLeftToPeopleSaysWhatToDo() {
        assertThat(faults(fault -> fault.hazard().isPresent() || fault.responsibility().tenants() != Payer.LANDLORD))
                .allSatisfy(fault -> assertThat(fault.guidance().advice().size() + fault.guidance().selfHelp().size())
                        .as(fault.key()).isPositive());
    }

    /** Nobody stays at home for longer than a day because a lock waits. */
    @Test
    void whoeverMustNotLeaveTheHomeEmptyHasAnEmergency() {
        assertThat(faults(advises("do-not-leave-empty"))).isNotEmpty()
                .allSatisfy(fault -> assertThat(fault.work().priority()).as(fault.key()).isEqualTo(Priority.EMERGENCY));
    }

    @Test
    void waterThroughACeilingWarnsOfWetLights() {
        var questions = DiagnosisLoaderTests.DIAGNOSIS.journey().questions();
        assertThat(Stream.of("leak-above", "roof-leak").flatMap(question -> questions.get(question).options().values().stream()))
                .contains("roof-leaking", "balcony-leak", "bath-shower-leaking")
                .allSatisfy(key -> assertThat(DiagnosisLoaderTests.DIAGNOSIS.fault(key).orElseThrow().guidance().advice()).as(key).contains("leave-wet-lights-off"));
    }

    /** A tenant told that a dry street or a dead meter is theirs to mend is told what is not so. */
    @Test
    void aMeterOrAStreetWithoutSupplyIsNobodysToMendButTheCompanys() {
        assertThat(faults(named("\\b(in|from) the street|^water meter|meter (has run out|not working)"))).hasSize(7)
                .allSatisfy(fault -> assertThat(fault.responsibility().tenants()).as(fault.key()).isEqualTo(Payer.UTILITY))
                .allSatisfy(fault -> assertThat(fault.responsibility().of(AgreementKind.LEASE)).as(fault.key()).isEqualTo(Payer.UTILITY));
        assertThat(Payer.values()).allMatch(payer -> WORDS.has("repairs.advice.payer." + payer));
        assertThat(Payer.UTILITY.landlordMends()).isFalse();
    }

    /** What one owner's home alone uses is on nobody else's service charge. */
    @Test
    void anOwnersOwnAidsAreNotSharedOut() {
        assertThat(Stream.of("stairlift-not-working", "hoist-not-working", "bath-hard-to-use", "grab-rail-loose", "shower-seat-broken"))
                .allSatisfy(key -> assertThat(DiagnosisLoaderTests.DIAGNOSIS.fault(key).orElseThrow().responsibility().of(AgreementKind.LEASE))
                        .as(key).isEqualTo(Payer.RESIDENT));
    }

    /** Bats and their roosts are protected: who kills pests is not sent to them. */
    @Test
    void nobodySentToBatsKillsPests() {
        assertThat(faults(named("\\bbats\\b"))).hasSize(1).noneMatch(fault -> fault.work().trade() == Trade.PEST_CONTROL);
    }

    /** Whoever cannot get in because the landlord's lock or fob gave up pays for nothing. */
    @Test
    void whatWoreOutIsNotRecharged() {
        assertThat(faults(named("does not work|stopped working"))).hasSize(2)
                .allMatch(fault -> fault.responsibility().tenants() == Payer.LANDLORD);
    }

    /** Rules 1.2: the types of phase 1 and 2 by their days; "all remaining" types have none yet. */
    @Test
    void theDaysOfTheHazardTypesAreThoseOfTheLaw() {
        var second = EnumSet.range(HazardType.EXCESS_COLD, HazardType.PERSONAL_HYGIENE);
        var days = DiagnosisLoaderTests.DIAGNOSIS.phases().significant();
        assertThat(days).hasSize(1 + second.size()).containsEntry(HazardType.DAMP_AND_MOULD, LocalDate.of(2025, 10, 27));
        assertThat(second).allMatch(type -> days.get(type).equals(LocalDate.of(2026, 11, 30)));
    }

    private static List<Fault> faults(Predicate<Fault> which) {
        return DiagnosisLoaderTests.DIAGNOSIS.faults().values().stream().filter(which).toList();
    }

    private static Predicate<Fault> named(String pattern) {
        var words = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
        return fault -> words.matcher(WORDS.t(Locale.ENGLISH, "diagnosis.outcome." + fault.key())).find();
    }

    private static Predicate<Fault> advises(String... advice) {
        return fault -> fault.guidance().advice().stream().anyMatch(List.of(advice)::contains);
    }

    private static Predicate<Fault> has(QualifyingRepair repair) {
        return fault -> fault.rightToRepair().filter(repair::equals).isPresent();
    }

    private static HazardType hazard(Fault fault) {
        return fault.hazard().map(Hazard::type).orElse(null);
    }
}
