package org.doorstep.standards.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.doorstep.platform.web.Words;
import org.doorstep.standards.Standard;
import org.doorstep.standards.Standard.NotMeasured;
import org.junit.jupiter.api.Test;

/** The four charters that ship. */
class CharterFilesTests {

    private static final Words WORDS = new Words();
    static final Charters CHARTERS = StandardsConfiguration.read("classpath:charters/", WORDS.keys("en"));

    @Test
    void shipsFourCharters() {
        assertThat(CHARTERS.names()).containsExactlyInAnyOrder("national", "nph", "halton", "chp");
    }

    @Test
    void forgetsNoClockOfTheRules() throws IOException {
        assertThat(new TreeSet<>(rowsWritten())).isEqualTo(new TreeSet<>(rows("yes")));
    }

    @Test
    void givesNoClockToARuleWithoutOne() throws IOException {
        assertThat(rowsWritten()).doesNotContainAnyElementsOf(rows("no"));
    }

    @Test
    void keepsWhatTheLawReplacedAsHistoryOnly() {
        assertThat(CHARTERS.all()).filteredOn(standard -> standard.notMeasured().equals(java.util.Optional.of(NotMeasured.REPLACED)))
                .hasSizeGreaterThan(10)
                .allSatisfy(standard -> assertThat(standard.inForceOn(LocalDate.of(2026, 11, 22))).as(standard.id()).isFalse());
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
            standard.notMeasured().ifPresent(why -> want(missing, "standards.not-measured." + why.word()));
        }
        assertThat(missing).isEmpty();
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
