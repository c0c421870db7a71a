package org.doorstep.standards.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharterReaderTests {

    private static final String GOOD = """
            charter: local
            version: '1'
            documents: {policy: 'A policy'}
            standards:
              - id: local.repairs.come
                area: repairs
                trigger: repair.reported
                kind: within
                amount: 3
                unit: working-days
                stops-on: [repair.attended]
                extension: {cap: 2, unit: working-days}
                tenures: [secure]
                applies-when: {priority: [urgent]}
                from: '2020-01-01'
                source: {document: policy, clause: '1', rows: []}
            """;
    private static final Set<String> WORDS = Set.of("standards.sentence.local.repairs.come");

    @TempDir
    Path folder;

    @Test
    void readsAWholeStandard() throws IOException {
        var standard = read(GOOD, WORDS).find("local.repairs.come").orElseThrow();

        assertThat(standard.measured()).isTrue();
        assertThat(standard.when()).containsOnlyKeys("tenure", "priority");
        assertThat(standard.source().document()).isEqualTo("A policy");
    }

    @ParameterizedTest(name = "{0} for {1}")
    @CsvSource(delimiter = '|', textBlock = """
            unit: fortnights              | unit: working-days            | unit fortnights is not known
            unit: working-days, x: 1      | unit: working-days            | mapping
            amount: 0                     | amount: 3                     | amount is a whole number
            amount: 4000                  | amount: 3                     | amount is a whole number
            amount: -1                    | amount: 3                     | amount is a whole number
            amount: soon                  | amount: 3                     | soon
            kind: perhaps                 | kind: within                  | kind perhaps is not one of
            kind: always                  | kind: within                  | without a time cannot be measured
            trigger: repair.reportd       | trigger: repair.reported      | trigger repair.reportd is not in the vocabulary
            stops-on: [repair.atended]    | stops-on: [repair.attended]   | stops-on repair.atended is not in the vocabulary
            stops-on: []                  | stops-on: [repair.attended]   | a measured standard needs stops-on
            priority: [quick]             | priority: [urgent]            | priority quick is not in the vocabulary
            colour: [red]                 | priority: [urgent]            | knows no fact colour
            area: kitchens                | area: repairs                 | area kitchens is not in the vocabulary
            from: '2020-02-30'            | from: '2020-01-01'            | from is a day like
            document: rumour              | document: policy              | not among the file's documents
            clause: ''                    | clause: '1'                   | source.clause is missing
            cap: 0                        | cap: 2                        | extension's cap
            id: repairs.come              | id: local.repairs.come        | an id is local
            charter-name: local           | charter: local                | charter-name
            measured: false               | area: repairs                 | not-measured: why
            """)
    void refuses(String wrong, String right, String fault) throws IOException {
        assertThat(faults(GOOD.replace(right, wrong), WORDS)).anyMatch(told -> told.contains(fault));
    }

    @Test
    void refusesAnIdTakenTwice() throws IOException {
        var twice = GOOD + GOOD.substring(GOOD.indexOf("  - id"));

        assertThat(faults(twice, WORDS)).singleElement().asString().contains("local.repairs.come: this id is already taken");
    }

    @Test
    void refusesAStandardWithoutASentence() throws IOException {
        assertThat(faults(GOOD, Set.of())).singleElement().asString().contains("standards.sentence.local.repairs.come is missing");
    }

    @Test
    void tellsEveryFaultAtOnce() throws IOException {
        assertThat(faults(GOOD.replace("repair.attended", "x").replace("area: repairs", "area: y"), WORDS)).hasSize(2);
    }

    private List<String> faults(String charter, Set<String> words) throws IOException {
        Files.writeString(folder.resolve("local.yaml"), charter);
        return catchThrowableOfType(CharterFault.class, () -> read(charter, words)).faults();
    }

    private Charters read(String charter, Set<String> words) throws IOException {
        var file = Files.writeString(folder.resolve("local.yaml"), charter);
        var vocabulary = CharterReaderTests.class.getResource("/charters/vocabulary.yaml");
        return new CharterReader().read(vocabulary, List.of(file.toUri().toURL()), words);
    }
}
