package org.doorstep.platform.spi;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.doorstep.kernel.Money;

/**
 * One reading of one sender's file: looked through from end to end first, since what a file says of itself may stand at its
 * end, and then read row by row. For one thread, once.
 */
public interface ImportReading {

    /** The next record of the file, its cells without space around them. */
    void look(long line, List<String> cells);

    /** What is wrong with the whole, after the last was looked at; empty: its rows can be read. */
    List<RowProblem> looked();

    /**
     * The record as a row of the kind.
     *
     * @param wrong told of what cannot be read
     * @return its cells in the order of the kind's columns; empty for a heading, a trailer, and what cannot be read
     */
    Optional<List<String>> row(long line, List<String> cells, Consumer<RowProblem> wrong);

    /** What the file, or whoever sent it, says of it; asked only when nothing is wrong. */
    Told told();

    /**
     * @param rows  how many it has
     * @param total what they add up to, as the sender signs amounts
     * @param first the day from which it tells everything: of its first row, unless whoever sends it says an earlier one
     * @param asAt  the day up to which it tells everything
     * @param above what stands above its headings; may be empty
     * @param batch by what it is known when it is sent again; may be empty
     */
    record Told(long rows, Money total, LocalDate first, LocalDate asAt, String above, String batch) {

        public Told(long rows, Money total, LocalDate first, LocalDate asAt, String above) {
            this(rows, total, first, asAt, above, "");
        }
    }
}
