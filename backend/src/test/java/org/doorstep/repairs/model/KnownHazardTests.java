package org.doorstep.repairs.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.doorstep.repairs.model.KnownHazard.By;
import org.doorstep.repairs.model.diagnosis.Hazard;
import org.doorstep.repairs.model.diagnosis.Hazard.Severity;
import org.doorstep.repairs.model.diagnosis.HazardType;
import org.junit.jupiter.api.Test;

class KnownHazardTests {

    private static final Hazard MOULD = new Hazard(HazardType.DAMP_AND_MOULD, Severity.SIGNIFICANT, false);
    private static final Hazard MOULD_WITH_A_BABY = new Hazard(HazardType.DAMP_AND_MOULD, Severity.EMERGENCY, false);
    private static final Hazard GAS = new Hazard(HazardType.UNCOMBUSTED_GAS, Severity.EMERGENCY, false);

    @Test
    void aMentionExceedsWhatIsKnownByTypeOrSeverity() {
        assertThat(KnownHazard.exceeds(MOULD, Optional.empty())).isTrue();
        assertThat(KnownHazard.exceeds(MOULD, Optional.of(MOULD))).isFalse();
        assertThat(KnownHazard.exceeds(MOULD, Optional.of(MOULD_WITH_A_BABY))).isFalse();
        assertThat(KnownHazard.exceeds(MOULD_WITH_A_BABY, Optional.of(MOULD))).isTrue();
        assertThat(KnownHazard.exceeds(GAS, Optional.of(MOULD_WITH_A_BABY))).isTrue();
    }

    @Test
    void keepsEveryHazardTheGravestFirst() {
        assertThat(KnownHazard.of(Optional.of(MOULD), List.of(GAS, MOULD))).containsExactly(
                new KnownHazard(HazardType.UNCOMBUSTED_GAS, Severity.EMERGENCY, By.WORDS),
                new KnownHazard(HazardType.DAMP_AND_MOULD, Severity.SIGNIFICANT, By.QUESTIONS));
        assertThat(KnownHazard.of(Optional.of(MOULD), List.of(MOULD_WITH_A_BABY)))
                .containsExactly(new KnownHazard(HazardType.DAMP_AND_MOULD, Severity.EMERGENCY, By.QUESTIONS));
        assertThat(KnownHazard.of(Optional.empty(), List.of())).isEmpty();
    }

    @Test
    void putsWhatWasFoundInThePlaceOfWhatWasThought() {
        var thought = KnownHazard.of(Optional.of(MOULD_WITH_A_BABY), List.of());
        assertThat(KnownHazard.found(thought, HazardType.DAMP_AND_MOULD, Severity.SIGNIFICANT))
                .containsExactly(new KnownHazard(HazardType.DAMP_AND_MOULD, Severity.SIGNIFICANT, By.QUESTIONS));
        assertThat(KnownHazard.found(thought, HazardType.ELECTRICAL, Severity.EMERGENCY)).hasSize(2)
                .contains(new KnownHazard(HazardType.ELECTRICAL, Severity.EMERGENCY, By.STAFF));
    }
}
