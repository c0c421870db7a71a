package org.doorstep.accounts.store;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.doorstep.accounts.model.BatchTally;
import org.doorstep.accounts.model.ReceiptMap;
import org.doorstep.accounts.model.ReceiptReading;
import org.doorstep.accounts.model.Viewer;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.spi.ImportCells;
import org.doorstep.platform.spi.ImportChanges;
import org.doorstep.platform.spi.ImportColumn;
import org.doorstep.platform.spi.ImportKind;
import org.doorstep.platform.spi.ImportMap;
import org.doorstep.platform.spi.ImportReading;
import org.doorstep.platform.spi.ImportRow;
import org.doorstep.platform.spi.ImportTally;
import org.doorstep.platform.spi.RowProblem;
import reactor.core.publisher.Mono;

/** The files of one sender of money: entries all the same, but for what whoever paid wrote where an account's reference should be. */
final class ReceiptFile implements ImportMap, ImportKind {

    private static final int LONGEST = 120;

    private final String name;
    private final ReceiptMap map;
    private final EntryFile entries;
    private final EntryRows rows;

    ReceiptFile(String name, ReceiptMap map, EntryFile entries, EntryRows rows) {
        this.name = name;
        this.map = map;
        this.entries = entries;
        this.rows = rows;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String title() {
        return map.title();
    }

    @Override
    public Charset charset() {
        return Charset.forName(map.charset());
    }

    @Override
    public ImportKind kind() {
        return this;
    }

    @Override
    public boolean maySend(CurrentUser user) {
        return Viewer.mayPost(user);
    }

    @Override
    public Set<String> asked() {
        return map.asked();
    }

    @Override
    public ImportReading reading(Map<String, String> said) {
        return new ReceiptReading(name, map, said);
    }

    @Override
    public Mono<Foreseen> foresee(List<ImportRow> right) {
        return rows.foresee(right);
    }

    /** Nobody who pays is told what a reference looks like, and a batch has the sender's name before its own. */
    @Override
    public List<ImportColumn> columns() {
        return entries.columns().stream().map(column -> switch (column.name()) {
            case "account", "batch" -> ImportColumn.required(column.name(), ImportCells.text(LONGEST));
            default -> column;
        }).toList();
    }

    @Override
    public List<String> key() {
        return entries.key();
    }

    @Override
    public List<RowProblem> check(ImportRow row) {
        return entries.check(row);
    }

    @Override
    public Mono<List<RowProblem>> dangling(List<ImportRow> readable) {
        return rows.alteredBySender(readable, !map.names().isEmpty());
    }

    @Override
    public ImportTally tally() {
        return new BatchTally(true);
    }

    @Override
    public Mono<ImportChanges> write(List<ImportRow> right) {
        return entries.write(right);
    }

    @Override
    public Mono<ImportChanges> finish() {
        return entries.finish();
    }
}
