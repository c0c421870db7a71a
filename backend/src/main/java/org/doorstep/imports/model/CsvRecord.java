package org.doorstep.imports.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One record of a CSV file (RFC 4180).
 *
 * @param line  the line of the file on which it begins, from 1
 * @param cells its cells as written, without their quotes, line breaks within them as {@code \n}
 * @param fault the first thing wrong with how it is written; its cells are then not to be trusted
 */
public record CsvRecord(long line, List<String> cells, Optional<Fault> fault) {

    public enum Fault {
        /** A quote inside a cell that does not begin with one. */
        STRAY_QUOTE,
        /** Something between a closing quote and the next comma. */
        TEXT_AFTER_QUOTE,
        /** The file ends inside quotes. */
        UNCLOSED_QUOTE,
        /** A cell longer than any column may be: what a forgotten closing quote looks like. */
        CELL_TOO_LONG,
        TOO_MANY_CELLS;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
