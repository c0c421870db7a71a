package org.doorstep.leasehold.store;

import java.util.List;
import java.util.Set;

import org.doorstep.platform.spi.ImportChanges;
import org.doorstep.platform.spi.ImportColumn;
import org.doorstep.platform.spi.ImportKind;
import org.doorstep.platform.spi.ImportRow;
import reactor.core.publisher.Mono;

/**
 * What every file of charges is: named columns, some of which name a row, kept by one statement that takes each column as an
 * array and tells what it added and changed. Each file says only what is its own.
 */
abstract class ChargeFile implements ImportKind {

    final ChargeRows rows;
    private final Shape shape;

    /**
     * @param name  of the kind of file
     * @param after the kinds that have to be there before it
     * @param key   the columns that name a row
     * @param keep  the statement, see {@link ChargeRows#keep}
     */
    record Shape(String name, Set<String> after, List<String> key, List<ImportColumn> columns, String keep) {}

    ChargeFile(ChargeRows rows, Shape shape) {
        this.rows = rows;
        this.shape = shape;
    }

    /** The statement with what all have in common: it counts what {@code kept} added and changed. */
    static String counted(String kept) {
        return "with " + kept + " select count(*) filter (where added) as added, count(*) filter (where not added) as changed from kept";
    }

    /** Two columns as one text, for looking up what they name together. */
    static String both(ImportRow row, String first, String second) {
        return row.text(first) + " " + row.text(second);
    }

    @Override
    public final String name() {
        return shape.name();
    }

    @Override
    public final List<ImportColumn> columns() {
        return shape.columns();
    }

    @Override
    public final List<String> key() {
        return shape.key();
    }

    @Override
    public final Set<String> after() {
        return shape.after();
    }

    @Override
    public final Mono<ImportChanges> write(List<ImportRow> given) {
        return rows.keep(shape.keep(), given, shape.columns().stream().map(ImportColumn::name).toArray(String[]::new));
    }
}
