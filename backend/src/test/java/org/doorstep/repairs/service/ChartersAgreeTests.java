package org.doorstep.repairs.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.doorstep.repairs.model.diagnosis.HazardType;
import org.doorstep.repairs.model.diagnosis.Priority;
import org.doorstep.repairs.model.diagnosis.QualifyingRepair;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The diagnosis and the charters name the same things, and Awaab's Law's phases begin on the same days in both. */
class ChartersAgreeTests {

    @Test
    void everyFactItTellsIsInTheVocabulary() {
        var facts = yaml("charters/vocabulary.yaml").get("facts");
        assertThat(values(facts.get("hazard-type"))).contains(
                Arrays.stream(HazardType.values()).map(HazardType::charterType).toArray(String[]::new));
        assertThat(values(facts.get("right-to-repair-class"))).contains(
                Arrays.stream(QualifyingRepair.values()).map(QualifyingRepair::charterClass).toArray(String[]::new));
        assertThat(values(facts.get("priority"))).contains(
                Arrays.stream(Priority.values()).map(Priority::toString).toArray(String[]::new));
    }

    @Test
    void thePhasesBeginOnTheSameDays() {
        Map<String, LocalDate> charter = new TreeMap<>();
        for (var standard : yaml("charters/national.yaml").get("standards")) {
            if (standard.get("id").asString().startsWith("national.hazards.significant-investigate")) {
                values(standard.get("applies-when").get("hazard-type"))
                        .forEach(type -> charter.put(type, LocalDate.parse(standard.get("from").asString())));
            }
        }
        Map<String, LocalDate> diagnosis = new TreeMap<>();
        DiagnosisLoaderTests.DIAGNOSIS.phases().significant().forEach((type, day) -> diagnosis.put(type.charterType(), day));
        assertThat(diagnosis).hasSize(9).isEqualTo(charter);
    }

    private static Iterable<String> values(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static JsonNode yaml(String path) {
        try (var in = new ClassPathResource(path).getInputStream()) {
            return new YAMLMapper().readTree(in);
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }
}
