package org.doorstep.repairs.model.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.doorstep.repairs.model.diagnosis.Triage.Clocks;
import org.doorstep.repairs.model.diagnosis.Triage.Household;
import org.doorstep.residents.AgreementKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TriageTests {

    private static final LocalDate PHASE_1 = LocalDate.of(2025, 10, 27);
    private static final LocalDate PHASE_2 = LocalDate.of(2026, 11, 30);
    private static final HazardPhases PHASES = new HazardPhases("hhsrs", PHASE_1, Map.of(
            HazardType.DAMP_AND_MOULD, PHASE_1, HazardType.EXCESS_COLD, PHASE_2, HazardType.FALLS_STAIRS, PHASE_2));
    private static final Triage COUNCIL = new Triage(PHASES, true, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    /** "A need in the household raises a repair by one priority band (settings), with the reason shown." */
    @ParameterizedTest
    @CsvSource({
        "routine,   false, 1, routine,   false",
        "routine,   true,  1, urgent,    true",
        "urgent,    true,  1, emergency, true",
        "emergency, true,  1, emergency, false",
        "routine,   true,  2, emergency, true",
        "routine,   true,  0, routine,   false",
    })
    void aNeedRaisesThePriorityAndSaysWhy(String usual, boolean need, int bands, String kept, boolean saysWhy) {
        var verdict = new Triage(PHASES, true, bands).decide(
                fault(usual, null, null, null), household(AgreementKind.SECURE, need, TODAY));
        assertThat(verdict.priority()).hasToString(kept);
        assertThat(verdict.raisedFor()).isEqualTo(saysWhy ? Set.of("baby") : Set.of());
    }

    /** "Heating or hot water lost wholly or partly 1 Nov to 30 Apr": the priority of winter, from its first day to its last. */
    @ParameterizedTest
    @CsvSource({"2026-10-31, urgent", "2026-11-01, emergency", "2027-04-30, emergency", "2027-05-01, urgent"})
    void aColdSeasonHasItsOwnPriority(LocalDate day, String kept) {
        var heating = fault("urgent", Priority.EMERGENCY, null, null);
        assertThat(COUNCIL.decide(heating, household(AgreementKind.SECURE, false, day)).priority()).hasToString(kept);
    }

    /** Rules 1.2: phase 1 from 27 October 2025, "30 November 2026" phase 2, phase 3 "2027, no date set". */
    @ParameterizedTest
    @CsvSource({
        "DAMP_AND_MOULD,  SIGNIFICANT, 2025-10-26, NONE",
        "DAMP_AND_MOULD,  SIGNIFICANT, 2025-10-27, SIGNIFICANT",
        "EXCESS_COLD,     SIGNIFICANT, 2026-11-29, NONE",
        "EXCESS_COLD,     SIGNIFICANT, 2026-11-30, SIGNIFICANT",
        "FALLS_STAIRS,    SIGNIFICANT, 2026-11-29, NONE",
        "FALLS_STAIRS,    SIGNIFICANT, 2026-11-30, SIGNIFICANT",
        "CARBON_MONOXIDE, SIGNIFICANT, 2030-01-01, NONE",
        "CARBON_MONOXIDE, EMERGENCY,   2025-10-26, NONE",
        "CARBON_MONOXIDE, EMERGENCY,   2025-10-27, EMERGENCY",
        "EXCESS_COLD,     EMERGENCY,   2026-11-22, EMERGENCY",
    })
    void opensTheClocksOfThePhaseInForce(HazardType type, Hazard.Severity severity, LocalDate day, Clocks clocks) {
        var hazard = new Hazard(type, severity, false);
        var fault = fault(severity == Hazard.Severity.EMERGENCY ? "emergency" : "urgent", null, hazard, null);
        var verdict = COUNCIL.decide(fault, household(AgreementKind.ASSURED, false, day));
        assertThat(verdict.clocks()).isEqualTo(clocks);
        assertThat(verdict.hazard()).contains(hazard);
    }

    /** AW-1: "Not covered: … shared ownership/low-cost home ownership, licences." AW-2: "Leaseholders are outside". */
    @ParameterizedTest
    @CsvSource({
        "SECURE, SIGNIFICANT", "INTRODUCTORY, SIGNIFICANT", "FLEXIBLE, SIGNIFICANT", "DEMOTED, SIGNIFICANT", "ASSURED, SIGNIFICANT",
        "ASSURED_SHORTHOLD, SIGNIFICANT", "TEMPORARY_TENANCY, SIGNIFICANT", "TEMPORARY, NONE", "SHARED_OWNERSHIP, NONE", "LEASE, NONE", "GARAGE, NONE", "PITCH, NONE",
    })
    void opensTheClocksForTenanciesOnlyAndKeepsTheHazardForEverybody(AgreementKind agreement, Clocks clocks) {
        var mould = fault("urgent", null, new Hazard(HazardType.DAMP_AND_MOULD, Hazard.Severity.SIGNIFICANT, false), null);
        var verdict = COUNCIL.decide(mould, household(agreement, false, TODAY));
        assertThat(verdict.clocks()).isEqualTo(clocks);
        assertThat(verdict.hazard()).isPresent();
    }

    @ParameterizedTest
    @EnumSource(AgreementKind.class)
    void anEmergencyStaysAnEmergencyInEveryTenure(AgreementKind agreement) {
        var wires = fault("emergency", null, new Hazard(HazardType.ELECTRICAL, Hazard.Severity.EMERGENCY, false), null);
        assertThat(COUNCIL.decide(wires, household(agreement, false, TODAY)).priority()).isEqualTo(Priority.EMERGENCY);
    }

    /** AW-5: "Risk is judged for this household (age, health, vulnerability), not an average one." */
    @Test
    void aHazardThatIsWorseForSomebodyWithANeedBecomesAnEmergencyHazardWhateverTheSettings() {
        var cold = fault("urgent", null, new Hazard(HazardType.EXCESS_COLD, Hazard.Severity.SIGNIFICANT, true), null);
        var raisesNone = new Triage(PHASES, true, 0);
        var withBaby = raisesNone.decide(cold, household(AgreementKind.SECURE, true, TODAY));
        assertThat(withBaby.clocks()).isEqualTo(Clocks.EMERGENCY);
        assertThat(withBaby.priority()).isEqualTo(Priority.EMERGENCY);
        assertThat(withBaby.raisedFor()).containsExactly("baby");
        assertThat(raisesNone.decide(cold, household(AgreementKind.SECURE, false, TODAY)).clocks()).isEqualTo(Clocks.NONE);
    }

    /** 4.5: "council secure, flexible, introductory tenants only". */
    @ParameterizedTest
    @CsvSource({
        "true,  SECURE,            true", "true,  FLEXIBLE,         true", "true,  INTRODUCTORY, true",
        "true,  DEMOTED,           false", "true,  ASSURED,         false", "true,  TEMPORARY,   false",
        "true,  LEASE,             false", "true,  SHARED_OWNERSHIP, false", "true, GARAGE,      false",
        "false, SECURE,            false", "false, ASSURED,         false",
    })
    void theRightToRepairBindsCouncilsForThreeTenanciesOnly(boolean council, AgreementKind agreement, boolean binds) {
        var roof = fault("urgent", null, null, QualifyingRepair.LEAKING_ROOF);
        var verdict = new Triage(PHASES, council, 1).decide(roof, household(agreement, false, TODAY));
        assertThat(verdict.rightToRepair().isPresent()).isEqualTo(binds);
        assertThat(verdict.facts().containsKey("right-to-repair-class")).isEqualTo(binds);
    }

    @ParameterizedTest
    @CsvSource({
        "SECURE, landlord", "TEMPORARY, landlord", "GARAGE, landlord", "LEASE, resident", "SHARED_OWNERSHIP, resident",
    })
    void whoseJobItIsFollowsTheAgreement(AgreementKind agreement, String payer) {
        assertThat(COUNCIL.decide(fault("routine", null, null, null), household(agreement, false, TODAY)).responsibility())
                .hasToString(payer);
    }

    /** What the landlord mends of an owner's building is paid through the service charge: nobody is told it costs nothing. */
    @ParameterizedTest
    @CsvSource({"SECURE, landlord", "LEASE, service-charge", "SHARED_OWNERSHIP, service-charge"})
    void whatTheLandlordMendsCostsAnOwnerAShare(AgreementKind agreement, String payer) {
        assertThat(new Fault.Responsibility(Payer.LANDLORD, Payer.LANDLORD).of(agreement)).hasToString(payer);
    }

    /** Who comes to an owner's own home in an emergency comes to make it safe; a neighbour's service charge pays for no wire of theirs. */
    @ParameterizedTest
    @CsvSource({
        "LEASE, emergency, false, made-safe", "SHARED_OWNERSHIP, emergency, false, made-safe", "LEASE, emergency, true, service-charge",
        "LEASE, urgent, false, service-charge", "SECURE, emergency, false, landlord",
    })
    void anEmergencyInAnOwnersHomeIsMadeSafe(AgreementKind agreement, String priority, boolean shared, String payer) {
        var building = fault(priority, new Fault.Responsibility(Payer.LANDLORD, Payer.LANDLORD));
        assertThat(COUNCIL.decide(building, new Household(agreement, Set.of(), TODAY, shared)).responsibility()).hasToString(payer);
    }

    @Test
    void tellsTheChartersTheirFacts() {
        var stairs = fault("urgent", null, new Hazard(HazardType.FALLS_STAIRS, Hazard.Severity.SIGNIFICANT, true),
                QualifyingRepair.LOSS_OF_HEATING_OR_HOT_WATER);
        assertThat(COUNCIL.decide(stairs, household(AgreementKind.SECURE, false, TODAY)).facts()).isEqualTo(Map.of(
                "priority", "urgent", "hazard", "significant", "hazard-type", "falls", "right-to-repair-class", "heating"));
    }

    private static Household household(AgreementKind agreement, boolean need, LocalDate day) {
        return new Household(agreement, need ? Set.of("baby") : Set.of(), day, false);
    }

    private static Fault fault(String priority, Fault.Responsibility whose) {
        var plain = fault(priority, null, null, null);
        return new Fault(plain.key(), plain.work(), whose, plain.hazard(), plain.rightToRepair(), plain.guidance());
    }

    private static Fault fault(String priority, Priority winter, Hazard hazard, QualifyingRepair right) {
        return new Fault(
                "some-fault",
                new Fault.Work(Trade.PLUMBING, 60, Priority.valueOf(priority.toUpperCase(Locale.ROOT)), Optional.ofNullable(winter)),
                new Fault.Responsibility(Payer.LANDLORD, Payer.RESIDENT),
                Optional.ofNullable(hazard),
                Optional.ofNullable(right),
                new Fault.Guidance(List.of(), List.of(), Optional.empty()));
    }
}
