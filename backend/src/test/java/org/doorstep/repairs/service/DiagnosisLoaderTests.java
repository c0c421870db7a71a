package org.doorstep.repairs.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.doorstep.platform.web.Words;
import org.doorstep.repairs.model.diagnosis.Danger;
import org.doorstep.repairs.model.diagnosis.Diagnosis;
import org.doorstep.repairs.model.diagnosis.Hazard;
import org.doorstep.repairs.model.diagnosis.HazardType;
import org.doorstep.repairs.model.diagnosis.Payer;
import org.doorstep.repairs.model.diagnosis.Priority;
import org.doorstep.repairs.model.diagnosis.QualifyingRepair;
import org.doorstep.repairs.model.diagnosis.Trade;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class DiagnosisLoaderTests {

    static final Diagnosis DIAGNOSIS = DiagnosisLoader.diagnosis(
            new ClassPathResource("journeys/diagnosis.yaml"), new ClassPathResource("journeys/danger.yaml"));

    @Test
    void asksAtLeastThirtyQuestionsAndKnowsAtLeastAHundredAndFiftyFaults() {
        System.out.printf("Diagnosis: %d questions, %d faults, %d dangers%n",
                DIAGNOSIS.journey().questions().size(), DIAGNOSIS.faults().size(), DIAGNOSIS.dangers().size());
        assertThat(DIAGNOSIS.journey().questions()).hasSizeGreaterThanOrEqualTo(30);
        assertThat(DIAGNOSIS.faults()).hasSizeGreaterThanOrEqualTo(150);
    }

    @Test
    void hasEveryWordItNeedsAndNoOther() {
        var needed = new TreeSet<>(DIAGNOSIS.words());
        DIAGNOSIS.dangers().stream().map(Danger::words).forEach(needed::addAll);
        assertThat(new Words().keys("en")).filteredOn(key -> key.startsWith("diagnosis.") || key.startsWith("danger."))
                .containsExactlyInAnyOrderElementsOf(needed);
    }

    @Test
    void usesEveryTradeEveryPayerAndEveryRightToRepairClass() {
        var used = new HashSet<Object>();
        DIAGNOSIS.faults().values().forEach(fault -> {
            used.add(fault.work().trade());
            used.add(fault.work().priority());
            used.add(fault.responsibility().tenants());
            fault.rightToRepair().ifPresent(used::add);
        });
        assertThat(used).contains((Object[]) Trade.values()).contains((Object[]) Payer.values())
                .contains((Object[]) Priority.values()).contains((Object[]) QualifyingRepair.values());
    }

    @Test
    void neverMakesDampOrMouldRoutineNorLeavesItToTheTenant() {
        assertThat(DIAGNOSIS.faults().values())
                .filteredOn(fault -> fault.hazard().map(Hazard::type).filter(HazardType.DAMP_AND_MOULD::equals).isPresent())
                .hasSizeGreaterThanOrEqualTo(15)
                .allMatch(fault -> fault.work().priority() != Priority.ROUTINE)
                .allMatch(fault -> fault.responsibility().tenants() == Payer.LANDLORD);
    }

    @Test
    void everyJobCodeIsForAFaultAndEveryFaultHasOneOfItsOwn() {
        var codes = DiagnosisLoader.jobCodes(new ClassPathResource("landlords/demo-job-codes.yaml"), DIAGNOSIS).codes();
        assertThat(codes.keySet()).isEqualTo(DIAGNOSIS.faults().keySet());
        assertThat(Set.copyOf(codes.values())).hasSameSizeAs(codes.keySet());
    }
}
