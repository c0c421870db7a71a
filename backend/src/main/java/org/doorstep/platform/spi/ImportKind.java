package org.doorstep.platform.spi;

import java.util.List;
import java.util.Set;
import reactor.core.publisher.Mono;

/**
 * One kind of file the landlord's other systems send: what it holds and how it is kept. A module that owns the tables
 * offers one bean per kind; the {@code imports} module does everything else (reading, character sets, reporting every
 * bad row, all or nothing, one import at a time) and knows no table.
 */
public interface ImportKind {

    /** The last part of the address and the name of the file without {@code .csv}: {@code homes}, {@code school-terms}. */
    String name();

    /** Every column, all of which the header must name, in any order. */
    List<ImportColumn> columns();

    /** The columns that together name one thing: twice in one file is refused. */
    List<String> key();

    /** The kinds whose rows these rows name, taken in before this one when a whole folder is taken in. */
    default Set<String> after() {
        return Set.of();
    }

    /** What is wrong between the cells of a row whose cells are each right, such as an end before its start. */
    default List<RowProblem> check(ImportRow row) {
        return List.of();
    }

    /** Which things the rows name that are not there. Reads only; at most a thousand rows at a time. */
    default Mono<List<RowProblem>> dangling(List<ImportRow> rows) {
        return Mono.just(List.of());
    }

    /** What adds up the rows of one file; a new one for each. */
    default ImportTally tally() {
        return ImportTally.NONE;
    }

    /**
     * Keeps the rows: inserts what is new, updates what differs, leaves the rest untouched. Called inside the one
     * transaction of the file, with rows that passed every check, at most a thousand at a time, no key twice.
     */
    Mono<ImportChanges> write(List<ImportRow> rows);

    /** Another file came in between this one's check and its turn, and what was right then is not now: nothing of it is kept. */
    final class Overtaken extends RuntimeException {
        public Overtaken() {
            super("another file came in between", null, false, false);
        }
    }

    /** The last of the file was written: whatever needs all of it at once is done now, in the same transaction. */
    default Mono<ImportChanges> finish() {
        return Mono.just(ImportChanges.NONE);
    }

    /** The same for a sender's file, with what it says of itself: it may have no rows. */
    default Mono<ImportChanges> finish(ImportReading.Told told) {
        return finish();
    }
}
