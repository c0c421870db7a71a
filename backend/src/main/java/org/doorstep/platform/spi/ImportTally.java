package org.doorstep.platform.spi;

import java.util.List;

import reactor.core.publisher.Mono;

/** Adds up the rows of one file while they are checked, to compare with what the file says of itself. For one thread. */
public interface ImportTally {

    /** For kinds of file that say nothing of themselves. */
    ImportTally NONE = new ImportTally() {
        @Override
        public void add(ImportRow row) {}

        @Override
        public List<RowProblem> end() {
            return List.of();
        }
    };

    /** The next row that passed every check of its own. */
    void add(ImportRow row);

    /** What is wrong with the whole; asked only when nothing else is. */
    List<RowProblem> end();

    /** The same, where it depends on what is there already; asked last. Reads only. */
    default Mono<List<RowProblem>> beside() {
        return Mono.just(List.of());
    }
}
