package org.doorstep.repairs.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doorstep.Sources;
import org.doorstep.repairs.model.RepairFacts;
import org.doorstep.repairs.model.diagnosis.HazardType;
import org.doorstep.repairs.model.diagnosis.Priority;
import org.doorstep.repairs.model.diagnosis.QualifyingRepair;
import org.doorstep.repairs.model.diagnosis.Triage;
import org.doorstep.residents.AgreementKind;
import org.doorstep.standards.Standard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
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

    /** The whole table of rules.md 4.5 as the charter that opens the promises has it, and heating from "1 Nov to 30 Apr" and "1 May to 31 Oct". */
    @ParameterizedTest
    @CsvSource({
        "TOTAL_LOSS_OF_ELECTRIC_POWER, 2026-07-01, 1", "UNSAFE_POWER_OR_LIGHTING, 2026-07-01, 1", "TOTAL_LOSS_OF_WATER, 2026-07-01, 1",
        "LOSS_OF_GAS, 2026-07-01, 1", "BLOCKED_FLUE, 2026-07-01, 1", "BLOCKED_OR_LEAKING_DRAIN_STACK_OR_PAN, 2026-07-01, 1",
        "TOILET_NOT_FLUSHING, 2026-07-01, 1", "LEAK_FROM_PIPE_TANK_OR_CISTERN, 2026-07-01, 1", "INSECURE_WINDOW_DOOR_OR_LOCK, 2026-07-01, 1",
        "PARTIAL_LOSS_OF_ELECTRIC_POWER, 2026-12-01, 3", "PARTIAL_LOSS_OF_WATER, 2026-12-01, 3", "BLOCKED_SINK_BATH_OR_BASIN, 2026-12-01, 3",
        "TAP_CANNOT_BE_TURNED, 2026-12-01, 3", "LOOSE_BANISTER_OR_HANDRAIL, 2026-12-01, 3", "ROTTEN_FLOOR_OR_STAIR_TREAD, 2026-12-01, 3",
        "LEAKING_ROOF, 2026-12-01, 7", "ENTRYPHONE_NOT_WORKING, 2026-12-01, 7", "EXTRACTOR_FAN_NOT_WORKING, 2026-12-01, 7",
        "LOSS_OF_HEATING_OR_HOT_WATER, 2026-10-31, 3", "LOSS_OF_HEATING_OR_HOT_WATER, 2026-11-01, 1",
        "LOSS_OF_HEATING_OR_HOT_WATER, 2026-02-28, 1", "LOSS_OF_HEATING_OR_HOT_WATER, 2027-04-30, 1",
        "LOSS_OF_HEATING_OR_HOT_WATER, 2027-05-01, 3",
    })
    void countsTheWorkingDaysOfTheSchedule(QualifyingRepair repair, LocalDate day, int workingDays) {
        assertThat(rightToRepair(repair.charterClass(), day)).containsExactly(workingDays + " working-days");
    }

    /** Every time that the national charter gives a repair of this class on this day. */
    private static List<String> rightToRepair(String charterClass, LocalDate day) {
        return yaml("charters/national.yaml").get("standards").valueStream()
                .filter(standard -> standard.get("trigger").asString().equals("repair.reported"))
                .filter(standard -> values(standard.get("applies-when").get("right-to-repair-class")).contains(charterClass))
                .filter(standard -> standard.get("season") == null || season(standard.get("season")).holds(day))
                .map(standard -> standard.get("amount").asString() + " " + standard.get("unit").asString())
                .toList();
    }

    private static Standard.Season season(JsonNode season) {
        return new Standard.Season(MonthDay.parse("--" + season.get("from").asString()), MonthDay.parse("--" + season.get("to").asString()));
    }

    /** AW-1: whoever the law on hazards binds, the charter's promises about hazards bind, and nobody else. */
    @ParameterizedTest
    @EnumSource(AgreementKind.class)
    void bindsEveryKindOfAgreementAsTheChartersDo(AgreementKind kind) {
        var tenure = kind.tenure();
        assertThat(values(yaml("charters/vocabulary.yaml").get("facts").get("tenure"))).contains(tenure);
        for (var standard : yaml("charters/national.yaml").get("standards")) {
            if (standard.get("area").asString().equals("hazards")) {
                assertThat(standard.get("tenures").valueStream().map(JsonNode::asString).toList().contains(tenure))
                        .as(standard.get("id").asString()).isEqualTo(Triage.underAwaabsLaw(kind)).isEqualTo(RepairFacts.underAwaabsLaw(tenure));
            }
        }
    }

    /** A promise whose clock nothing starts or stops is published and never kept. */
    @Test
    void everythingAPromiseAboutRepairsAndHazardsStartsOrStopsOnIsToldByTheCode() {
        var code = Sources.under(Path.of("src/main/java")).map(Sources::text).collect(Collectors.joining());
        var silent = new TreeSet<String>();
        for (var standard : yaml("charters/national.yaml").get("standards")) {
            if (List.of("hazards", "repairs").contains(standard.get("area").asString()) && !standard.has("not-measured")) {
                Stream.concat(Stream.of(standard.get("trigger")), standard.get("stops-on").valueStream()).map(JsonNode::asString)
                        .filter(event -> !code.contains("\"" + event + "\""))
                        .forEach(silent::add);
            }
        }
        assertThat(silent).isEmpty();
    }

    private static List<String> values(JsonNode list) {
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
