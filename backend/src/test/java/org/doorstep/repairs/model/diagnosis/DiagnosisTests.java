package org.doorstep.repairs.model.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.doorstep.platform.journey.Answers;
import org.doorstep.platform.journey.Journey;
import org.doorstep.platform.journey.Kind;
import org.doorstep.platform.journey.Question;
import org.doorstep.repairs.model.diagnosis.Hazard.Severity;
import org.junit.jupiter.api.Test;

class DiagnosisTests {

    private static final Fault TAP = fault("tap", Priority.ROUTINE, Payer.LANDLORD, null, null, null);
    private static final Fault GAS = fault("gas", Priority.EMERGENCY, Payer.LANDLORD, Severity.EMERGENCY, null, "gas");
    private static final Danger SMELL = new Danger("gas", List.of(Danger.Number.GAS), List.of("leave"), List.of(), Set.of(), Optional.of("gas"));

    @Test
    void answersLeadToAFault() {
        var diagnosis = diagnosis(List.of(SMELL), TAP, GAS);
        assertThat(diagnosis.fault(Answers.NONE)).isEmpty();
        assertThat(diagnosis.fault(Answers.NONE.with("where", "gas"))).contains(GAS);
        assertThat(diagnosis.danger("gas")).contains(SMELL);
    }

    @Test
    void refusesARoutineHazard() {
        refuses("The fault 'tap' is a hazard and routine.",
                fault("tap", Priority.ROUTINE, Payer.LANDLORD, Severity.SIGNIFICANT, null, null));
    }

    @Test
    void refusesAnEmergencyHazardThatMayWait() {
        refuses("The fault 'tap' is an emergency hazard and not an emergency.",
                fault("tap", Priority.URGENT, Payer.LANDLORD, Severity.EMERGENCY, null, null));
    }

    @Test
    void refusesAHazardLeftToTheTenant() {
        refuses("The fault 'tap' is a hazard and left to the tenant.",
                fault("tap", Priority.URGENT, Payer.RESIDENT, Severity.SIGNIFICANT, null, null));
        refuses("The fault 'tap' is a hazard and left to the tenant.",
                fault("tap", Priority.URGENT, Payer.RECHARGEABLE, Severity.SIGNIFICANT, null, null));
    }

    @Test
    void refusesARightToRepairThatIsRoutine() {
        refuses("The fault 'tap' is under the Right to Repair and routine, or not the landlord's.",
                fault("tap", Priority.ROUTINE, Payer.LANDLORD, null, QualifyingRepair.LEAKING_ROOF, null));
    }

    @Test
    void refusesADangerNobodyKnows() {
        refuses("The fault 'tap' names no danger: 'dragon'.",
                fault("tap", Priority.EMERGENCY, Payer.LANDLORD, null, null, "dragon"));
    }

    @Test
    void refusesADangerThatLogsNoEmergency() {
        var wrong = new Danger("gas", List.of(), List.of(), List.of(), Set.of(), Optional.of("tap"));
        assertThatThrownBy(() -> diagnosis(List.of(wrong), TAP, GAS)).hasMessageContaining("The danger 'gas' logs no emergency: 'tap'.");
    }

    @Test
    void refusesAJobCodeForNoFaultOrWithoutText() {
        assertThat(JobCodes.checked(Map.of("tap", "T1"), Set.of("tap", "gas")).of("tap")).contains("T1");
        assertThat(JobCodes.checked(Map.of("tap", "T1"), Set.of("tap", "gas")).of("gas")).isEmpty();
        assertThatThrownBy(() -> JobCodes.checked(Map.of("tpa", "T1"), Set.of("tap")))
                .hasMessage("The job code 'T1' is for 'tpa', which is no fault.");
        assertThatThrownBy(() -> JobCodes.checked(Map.of("tap", " "), Set.of("tap"))).hasMessage("The fault 'tap' has an empty job code.");
    }

    private static void refuses(String sentence, Fault fault) {
        assertThatThrownBy(() -> diagnosis(List.of(SMELL), fault, GAS)).hasMessageContaining(sentence);
    }

    private static Diagnosis diagnosis(List<Danger> dangers, Fault... faults) {
        var byKey = new LinkedHashMap<String, Fault>();
        var options = new LinkedHashMap<String, String>();
        for (var fault : faults) {
            byKey.put(fault.key(), fault);
            options.put(fault.key(), fault.key());
        }
        var where = new Question("where", Kind.ONE_OF, false, options, Optional.empty());
        return new Diagnosis(new Journey("diagnosis", "where", Map.of("where", where), byKey.keySet()), byKey, dangers,
                new HazardPhases("hhsrs", LocalDate.of(2025, 10, 27), Map.of()));
    }

    private static Fault fault(
            String key, Priority priority, Payer tenants, Severity severity, QualifyingRepair right, String danger) {
        return new Fault(
                key,
                new Fault.Work(Trade.PLUMBING, 60, priority, Optional.empty()),
                new Fault.Responsibility(tenants, Payer.RESIDENT),
                Optional.ofNullable(severity).map(grave -> new Hazard(HazardType.DAMP_AND_MOULD, grave, false)),
                Optional.ofNullable(right),
                new Fault.Guidance(List.of(), List.of(), Optional.ofNullable(danger)));
    }
}
