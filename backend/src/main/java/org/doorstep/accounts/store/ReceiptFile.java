package org.doorstep.accounts.store;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The files of one sender of money: entries all the same, but for what whoever paid wrote where an account's reference should be. */
final class ReceiptFile implements ImportMap, ImportKind {

    private static final int LONGEST = 120;
    private static final String ELSEWHERE = "elsewhere";

    private final String name;
    private final ReceiptMap map;
    private final ReceiptFiles.Kept kept;
    private final Map<String, String> others;

    /** @param others the titles of the other maps whose senders name no line, by their sources */
    ReceiptFile(String name, ReceiptMap map, ReceiptFiles.Kept kept, Map<String, String> others) {
        this.name = name;
        this.map = map;
        this.kept = kept;
        this.others = others;
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
        var ours = ours(right);
        return kept.rows().foresee(ours, named() ? List.of() : others.keySet()).map(foreseen -> new Foreseen(foreseen.waiting(), foreseen.known(), right.size() - ours.size(),
                foreseen.another(), foreseen.whose().stream().map(others::get).collect(Collectors.toUnmodifiableSet())));
    }

    @Override
    public Mono<Reach> reach(ImportReading.Told told) {
        return named() ? ImportMap.super.reach(told) : kept.days().reach(map.source(), told);
    }

    /** Whether the sender names each line for good; else a line alike in two files may be one or two. */
    private boolean named() {
        return !map.names().isEmpty();
    }

    /** Nobody who pays is told what a reference looks like, and a batch has the sender's name before its own. */
    @Override
    public List<ImportColumn> columns() {
        return Stream.concat(kept.entries().columns().stream(), Stream.of(ImportColumn.optional(ELSEWHERE, ImportCells.oneOf("yes")))).map(column -> switch (column.name()) {
            case "account", "batch" -> ImportColumn.required(column.name(), ImportCells.text(LONGEST));
            default -> column;
        }).toList();
    }

    @Override
    public List<String> key() {
        return kept.entries().key();
    }

    /** A file that names nothing has whole days: what comes this afternoon could never be told from what was there at noon. */
    @Override
    public List<RowProblem> check(ImportRow row) {
        return named() ? kept.entries().check(row) : Stream.concat(kept.entries().check(row).stream(),
                Stream.of("posted", "as-at").filter(column -> column.equals("posted") || map.tellsItsDay()).filter(column -> kept.entries().isToday(row, column))
                        .map(column -> row.problem(column, "receipt-day-not-over"))).toList();
    }

    @Override
    public Mono<List<RowProblem>> dangling(List<ImportRow> readable) {
        var ours = ours(readable);
        return Flux.concat(kept.rows().alteredBySender(ours), named() ? Flux.empty() : kept.days().inOtherFiles(ours)).collectList();
    }

    @Override
    public ImportTally tally() {
        return new BatchTally(true);
    }

    @Override
    public Mono<ImportChanges> write(List<ImportRow> right) {
        var ours = ours(right);
        return told(right).then(ours.isEmpty() ? Mono.just(ImportChanges.NONE) : kept.entries().write(ours));
    }

    /** What another door puts on accounts is kept, to be held against what that door says. */
    private Mono<Void> told(List<ImportRow> right) {
        return map.elsewhere().isEmpty() || right.isEmpty() ? Mono.empty() : kept.elsewhere().keep(right, right.stream().filter(row -> row.yes(ELSEWHERE)).toList());
    }

    /** What another door tells of is counted with the rest, and put on no account a second time. */
    private static List<ImportRow> ours(List<ImportRow> rows) {
        return rows.stream().filter(row -> !row.yes(ELSEWHERE)).toList();
    }

    /** Whoever names each line may send a day in several files: what it says itself counts. */
    @Override
    public Mono<ImportChanges> finish(ImportReading.Told told) {
        return (named() ? Mono.just(told.asAt()) : kept.days().keep(map.source(), told))
                .flatMap(until -> kept.entries().told(map.source(), map.brings(), until)).then(Mono.defer(kept.entries()::finishByMap));
    }

    /** A sender's file is looked through first: it always says how far it tells. */
    @Override
    public Mono<ImportChanges> finish() {
        return Mono.error(new IllegalStateException("a file of " + name + " that says nothing of itself"));
    }
}
