package org.doorstep.imports.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.doorstep.imports.model.CsvRecord.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderTests {

    @ParameterizedTest
    @ValueSource(strings = {"a,b\r\nc,d\r\n", "a,b\nc,d\n", "a,b\rc,d\r", "a,b\r\nc,d", "a,b\n\n\nc,d\n\n", "\"a\",\"b\"\nc,\"d\""})
    void readsTheSameRowsHoweverLinesEnd(String text) {
        assertThat(read(text)).extracting(CsvRecord::cells).containsExactly(List.of("a", "b"), List.of("c", "d"));
    }

    @Test
    void keepsCommasLineBreaksAndDoubledQuotesInsideQuotes() {
        assertThat(cells("\"1, High Street\",\"says \"\"knock\"\"\",\"two\r\nlines\"\n"))
                .containsExactly("1, High Street", "says \"knock\"", "two\nlines");
    }

    @Test
    void tellsEmptyCellsFromNone() {
        assertThat(cells(",,\n")).containsExactly("", "", "");
        assertThat(cells("\"\"\n")).containsExactly("");
        assertThat(cells("a,\"\"")).containsExactly("a", "");
    }

    @Test
    void saysOnWhichLineARowBeginsAcrossQuotedLineBreaks() {
        assertThat(read("h\n\"a\nb\r\nc\"\n\nd\n")).extracting(CsvRecord::line).containsExactly(1L, 2L, 6L);
    }

    @Test
    void readsTheSameInPiecesOfAnySize() {
        var text = "a,\"b\"\"\r\nc\",d\r\n\"\",x\r\n\r\nlast,\"row\"";
        for (int size = 1; size <= text.length(); size++) {
            var reader = new CsvReader();
            var records = new ArrayList<CsvRecord>();
            for (int at = 0; at < text.length(); at += size) {
                records.addAll(reader.feed(text.substring(at, Math.min(text.length(), at + size))));
            }
            records.addAll(reader.end());
            assertThat(records).as("pieces of %d", size).isEqualTo(read(text));
        }
    }

    @Test
    void reportsAQuoteWhereNoneMayBe() {
        assertThat(faults("a \"b\",c\n")).containsExactly(Fault.STRAY_QUOTE);
        assertThat(faults("\"a\" b,c\n")).containsExactly(Fault.TEXT_AFTER_QUOTE);
        assertThat(faults("ok,ok\n\"a,b\nc,d\n")).containsExactly(Fault.UNCLOSED_QUOTE);
    }

    @Test
    void goesOnWithTheNextRowAfterABadOne() {
        assertThat(read("a\"b,c\nd,e\n").getLast()).isEqualTo(new CsvRecord(2, List.of("d", "e"), Optional.empty()));
    }

    @Test
    void keepsNoMoreThanOneCellsWorthOfAForgottenQuote() {
        var reader = new CsvReader();
        reader.feed("\"");
        for (int i = 0; i < 1000; i++) {
            assertThat(reader.feed("x".repeat(1000))).isEmpty();
        }
        var row = reader.end().getFirst();
        assertThat(row.fault()).contains(Fault.CELL_TOO_LONG);
        assertThat(row.cells().getFirst()).hasSize(CsvReader.LONGEST_CELL);
    }

    @Test
    void keepsNoMoreThanSoManyCells() {
        var row = read(",".repeat(100_000)).getFirst();
        assertThat(row.fault()).contains(Fault.TOO_MANY_CELLS);
        assertThat(row.cells()).hasSize(CsvReader.MOST_CELLS);
    }

    private static List<CsvRecord> read(String text) {
        var reader = new CsvReader();
        var records = new ArrayList<>(reader.feed(text));
        records.addAll(reader.end());
        return records;
    }

    private static List<String> cells(String text) {
        return read(text).getFirst().cells();
    }

    private static List<Fault> faults(String text) {
        return read(text).stream().flatMap(row -> row.fault().stream()).toList();
    }
}
