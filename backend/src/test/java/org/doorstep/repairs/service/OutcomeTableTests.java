package org.doorstep.repairs.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.doorstep.repairs.model.diagnosis.Fault;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/**
 * Every figure of every outcome, as somebody who knows repairs has read it: a changed figure is changed in both places, and
 * so is looked at twice.
 */
class OutcomeTableTests {

    private static final String HEADER =
            "fault,trade,minutes,priority,winter,tenants,owners,hazard,severity,worse-with-need,right-to-repair";

    @Test
    void everyOutcomeIsAsTheReviewedTableHasIt() throws IOException {
        var table = new ClassPathResource("diagnosis/outcomes.csv").getContentAsString(StandardCharsets.UTF_8).lines().toList();
        assertThat(table).first().isEqualTo(HEADER);
        assertThat(DiagnosisLoaderTests.DIAGNOSIS.faults().values().stream().map(OutcomeTableTests::row))
                .containsExactlyElementsOf(table.subList(1, table.size()));
    }

    private static String row(Fault fault) {
        var hazard = fault.hazard();
        return String.join(",", List.of(
                fault.key(), text(fault.work().trade()), text(fault.work().minutes()), text(fault.work().priority()),
                text(fault.work().winter()), text(fault.responsibility().tenants()), text(fault.responsibility().owners()),
                text(hazard.map(found -> found.type())), text(hazard.map(found -> found.severity())),
                text(hazard.map(found -> found.worseWithNeed())), text(fault.rightToRepair())));
    }

    private static String text(Object value) {
        return value instanceof Optional<?> maybe ? maybe.map(Object::toString).orElse("") : value.toString();
    }
}
