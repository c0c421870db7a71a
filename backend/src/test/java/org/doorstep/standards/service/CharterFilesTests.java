package org.doorstep.standards.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.doorstep.platform.web.Words;
import org.doorstep.standards.Standard;
import org.doorstep.standards.Standard.NotMeasured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The charters that ship: four of documents, and one of what the portal itself says. */
class CharterFilesTests {

    private static final Words WORDS = new Words();
    static final Charters CHARTERS = StandardsConfiguration.read("classpath:charters/", WORDS.keys("en"));

    @Test
    void shipsFourChartersOfDocumentsAndItsOwn() {
        assertThat(CHARTERS.names()).containsExactlyInAnyOrder("national", "nph", "halton", "chp", "portal");
    }

    /** What no document says is of no row of the rules, and says so in the table. */
    @Test
    void keepsWhatThePortalSaysApartFromTheRules() {
        assertThat(judged("OWN")).isNotEmpty().allSatisfy(standard -> {
            assertThat(standard.charter()).isEqualTo("portal");
            assertThat(standard.source().rows()).isEmpty();
        });
        assertThat(CHARTERS.all()).filteredOn(standard -> standard.charter().equals("portal")).hasSameSizeAs(judged("OWN"));
    }

    @Test
    void forgetsNoClockOfTheRules() throws IOException {
        assertThat(new TreeSet<>(rowsWritten())).isEqualTo(new TreeSet<>(rows("yes")));
    }

    @Test
    void givesNoClockToARuleWithoutOne() throws IOException {
        assertThat(rowsWritten()).doesNotContainAnyElementsOf(rows("no"));
    }

    /** Keyed in from rules.md, figure by figure, not from the charters. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("org.doorstep.standards.service.RulesTable#lines")
    void hasTheFiguresOfTheRules(String id, String line) {
        assertThat(CHARTERS.find(id).map(RulesTable::line)).as(RulesTable.columns()).contains(line);
    }

    @Test
    void hasNoStandardBeyondTheRules() {
        assertThat(CHARTERS.all()).extracting(Standard::id).containsExactlyInAnyOrderElementsOf(RulesTable.verdicts().keySet());
    }

    /** Section 7: "REPLACE (unlawful or superseded now)", "drop: project history, not rules". */
    @Test
    void neverBindsByWhatTheLawReplaced() {
        assertThat(judged("REPLACE", "DROP")).hasSizeGreaterThan(15).allSatisfy(standard -> {
            assertThat(standard.notMeasured()).as(standard.id()).contains(NotMeasured.REPLACED);
            assertThat(standard.inForceOn(LocalDate.of(2026, 11, 22))).as(standard.id()).isFalse();
        });
        assertThat(judged("LAW", "CAP", "KEEP", "DATA")).extracting(Standard::notMeasured)
                .doesNotContain(Optional.of(NotMeasured.REPLACED));
    }

    /** "DATA (target or reporting, not a clock)", and nothing else is one. */
    @Test
    void startsNoClockForATargetOrAReport() {
        assertThat(judged("DATA")).hasSizeGreaterThan(20).extracting(Standard::notMeasured).containsOnly(Optional.of(NotMeasured.TARGET));
        assertThat(judged("LAW", "CAP", "KEEP", "REPLACE", "DROP")).extracting(Standard::notMeasured)
                .doesNotContain(Optional.of(NotMeasured.TARGET));
    }

    /** "Not for long leases" (RN-7), and what only leaseholders have. */
    @Test
    void promisesNoLeaseholderWhatOnlyATenantHas() {
        assertThat(CHARTERS.find("national.rent.first-contact").orElseThrow().when().get("tenure")).doesNotContain("lease", "shared-ownership");
        assertThat(CHARTERS.find("nph.leasehold.surgery").orElseThrow().when().get("tenure")).containsExactlyInAnyOrder("lease", "shared-ownership");
    }

    @Test
    void startsTheSecondPhaseOfTheHazardLawOnItsDay() {
        var second = CHARTERS.find("national.hazards.significant-investigate-phase-2").orElseThrow();

        assertThat(second.inForceOn(LocalDate.of(2026, 11, 29))).isFalse();
        assertThat(second.inForceOn(LocalDate.of(2026, 11, 30))).isTrue();
    }

    @Test
    void saysEveryLimitAreaAndReasonInWords() {
        var missing = new HashSet<String>();
        for (var standard : CHARTERS.all()) {
            want(missing, "standards.area." + standard.area());
            want(missing, "standards.charter." + standard.charter());
            want(missing, "standards.trigger." + standard.trigger());
            standard.when().forEach((fact, values) -> values.forEach(value -> want(missing, "standards.value." + fact + "." + value)));
            standard.landlordTypes().forEach(type -> want(missing, "standards.value.landlords." + type));
            standard.figures().keySet().forEach(figure -> want(missing, "standards.figure." + figure));
            standard.notMeasured().ifPresent(why -> want(missing, "standards.not-measured." + why.word()));
        }
        assertThat(missing).isEmpty();
    }

    /** A standard that is renamed takes its words of a case along. */
    @Test
    void hasAStandardForAllThatIsSaidOfACase() {
        var of = WORDS.keys("en").stream().filter(key -> key.startsWith("standards.case.")).map(key -> key.substring("standards.case.".length())).toList();
        assertThat(of).isNotEmpty().isSubsetOf(CHARTERS.all().stream().map(Standard::id).toList());
    }

    private static List<Standard> judged(String... verdicts) {
        return CHARTERS.all().stream()
                .filter(standard -> List.of(verdicts).contains(RulesTable.verdicts().getOrDefault(standard.id(), "")))
                .toList();
    }

    private static void want(Set<String> missing, String key) {
        if (!WORDS.has(key)) {
            missing.add(key);
        }
    }

    private static Set<String> rowsWritten() {
        return CHARTERS.all().stream().map(Standard::source).flatMap(source -> source.rows().stream()).collect(Collectors.toSet());
    }

    private static Set<String> rows(String clock) throws IOException {
        try (var file = CharterFilesTests.class.getResourceAsStream("/standards/rules-rows.csv")) {
            return new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).lines()
                    .map(line -> line.split(",", 3))
                    .filter(cells -> cells[1].equals(clock))
                    .map(cells -> cells[0])
                    .collect(Collectors.toSet());
        }
    }
}
