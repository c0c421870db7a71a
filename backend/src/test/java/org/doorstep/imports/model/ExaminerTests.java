package org.doorstep.imports.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.doorstep.platform.spi.ImportColumn.later;
import static org.doorstep.platform.spi.ImportColumn.optional;
import static org.doorstep.platform.spi.ImportColumn.required;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.platform.spi.ImportCells;
import org.doorstep.platform.spi.ImportRow;
import org.doorstep.platform.spi.RowProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExaminerTests {

    private static final Layout LAYOUT = new Layout(
            List.of(required("uprn", ImportCells.uprn()), optional("street", ImportCells.text(20)),
                    optional("ended", ImportCells.date()), later("floor", ImportCells.text(5))),
            List.of("uprn"),
            row -> row.date("ended").filter(LocalDate.of(2000, 1, 1)::isAfter).isPresent()
                    ? List.of(row.problem("ended", "before-start")) : List.of());

    private final List<ImportRow> rows = new ArrayList<>();

    @Test
    void givesRightRowsTidied() {
        assertThat(examine("uprn,street,ended\n 000123 ,\u00A0Mill\tLane ,2026-11-24\n").clean()).isTrue();
        var row = rows.getFirst();
        assertThat(row.line()).isEqualTo(2);
        assertThat(row.text("uprn")).isEqualTo("123");
        assertThat(row.text("street")).isEqualTo("Mill Lane");
        assertThat(row.date("ended")).contains(LocalDate.of(2026, 11, 24));
    }

    @Test
    void takesColumnsInAnyOrderAndCase() {
        assertThat(examine("Ended, UPRN ,\"street\"\n,5,\n").clean()).isTrue();
        assertThat(rows.getFirst().text("uprn")).isEqualTo("5");
    }

    /** A file that was right before a column was added is right still. */
    @Test
    void takesAFileWithoutAColumnThatWasAddedLater() {
        assertThat(examine("uprn,street,ended\n5,,\n").clean()).isTrue();
        assertThat(rows.getFirst().given("floor")).isEmpty();
        assertThat(examine("uprn,floor,street,ended\n6,2,,\n").clean()).isTrue();
        assertThat(rows.getLast().given("floor")).contains("2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            uprn,street               | ended  | column-missing
            uprn,street,ended,colour  | colour | column-unknown
            uprn,street,ended,uprn    | uprn   | column-twice
            """)
    void refusesAHeaderThatIsNotTheKinds(String header, String column, String code) {
        var report = examine(header + "\nrubbish\n");
        assertThat(report.listed()).containsExactly(new RowProblem(1, column, code, List.of()));
        assertThat(rows).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ,x,             | uprn   | missing
            12345678901234,,| uprn   | uprn
            0,,             | uprn   | uprn
            12a,,           | uprn   | uprn
            1,xxxxxxxxxxxxxxxxxxxxx, | street | too-long
            1,a\u0000b,     | street | control
            1,a\u202Eb,     | street | control
            1,Si\uFFFDn,    | street | undecodable
            1,"two\\nlines", | street | one-line
            1,,2026-02-30   | ended  | date
            1,,24/11/2026   | ended  | date
            1,,1999-12-31   | ended  | before-start
            1,,             | ''     | cells
            """, quoteCharacter = '\'')
    void saysWhichCellIsWrongAndWhy(String row, String column, String code) {
        var cells = code.equals("cells") ? "1,2" : row.replace("\\n", "\n");
        var report = examine("uprn,street,ended\n7,,\n" + cells + "\n");
        assertThat(report.listed()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.column()).isEqualTo(column);
            assertThat(problem.code()).isEqualTo(code);
        });
        assertThat(rows).hasSize(1);
    }

    @Test
    void namesTheLineThatHadTheKeyFirst() {
        assertThat(examine("uprn,street,ended\n1,,\n2,,\n01,,\n").listed())
                .containsExactly(new RowProblem(4, "uprn", "twice", List.of(2L)));
    }

    @Test
    void tellsAFaultyCellTogetherWithARepeatedKey() {
        assertThat(examine("uprn,street,ended\n1,,\n1,xxxxxxxxxxxxxxxxxxxxx,2026-02-30\n1,,1999-12-31\n").listed())
                .extracting(RowProblem::line, RowProblem::code)
                .containsExactly(tuple(3L, "too-long"), tuple(3L, "date"), tuple(3L, "twice"), tuple(4L, "twice"), tuple(4L, "before-start"));
        assertThat(rows).hasSize(1);
    }

    @Test
    void countsEveryProblemAndListsTheFirst() {
        var report = examine("uprn,street,ended\n" + "x,,\n".repeat(500));
        assertThat(report.problems()).isEqualTo(500);
        assertThat(report.rows()).isEqualTo(500);
        assertThat(report.listed()).hasSize(10);
    }

    @Test
    void refusesAnEmptyFile() {
        assertThat(examine("").listed()).extracting(RowProblem::code).containsExactly("empty-file");
        assertThat(examine("uprn,street,ended").clean()).isTrue();
    }

    @Test
    void remembersAHundredThousandKeys() {
        var text = new StringBuilder("uprn,street,ended\n");
        for (int i = 1; i <= 100_000; i++) {
            text.append(i).append(",,\n");
        }
        assertThat(examine(text.append("77777,,\n").toString()).listed())
                .containsExactly(new RowProblem(100_002, "uprn", "twice", List.of(77_778L)));
    }

    private Report examine(String text) {
        var reader = new CsvReader();
        var examiner = new Examiner(LAYOUT, 10);
        rows.addAll(examiner.examine(reader.feed(text)).right());
        rows.addAll(examiner.examine(reader.end()).right());
        return examiner.report();
    }
}
