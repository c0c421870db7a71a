package org.doorstep.platform.spi;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One row that passed the checks of its cells.
 *
 * @param line  the line of the file on which it begins; the header is line 1
 * @param cells every column's value as kept, by column name; empty text where nothing was given
 */
public record ImportRow(long line, Map<String, String> cells) {

    /** The cell's value; empty text when nothing was given. */
    public String text(String column) {
        var value = cells.get(column);
        if (value == null) {
            throw new IllegalArgumentException("no column called " + column);
        }
        return value;
    }

    public Optional<String> given(String column) {
        return Optional.of(text(column)).filter(value -> !value.isEmpty());
    }

    public Optional<LocalDate> date(String column) {
        return given(column).map(LocalDate::parse);
    }

    /** The parts of a cell that holds several references or codes with spaces between. */
    public List<String> several(String column) {
        return given(column).map(value -> List.of(value.split(" "))).orElse(List.of());
    }

    public boolean yes(String column) {
        return text(column).equals("yes");
    }

    /** One column of many rows, as a statement takes them: empty text where nothing was given. */
    public static String[] column(List<ImportRow> rows, String column) {
        return rows.stream().map(row -> row.text(column)).toArray(String[]::new);
    }

    public RowProblem problem(String column, String code, Object... args) {
        return new RowProblem(line, column, code, List.of(args));
    }
}
