package org.doorstep.accounts.store;

import static org.doorstep.platform.spi.ImportColumn.optional;
import static org.doorstep.platform.spi.ImportColumn.required;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.doorstep.accounts.EntryType;
import org.doorstep.accounts.Route;
import org.doorstep.accounts.events.EntriesArrived;
import org.doorstep.accounts.model.BatchTally;
import org.doorstep.accounts.model.Posting;
import org.doorstep.accounts.model.TakingBack;
import org.doorstep.kernel.Money;
import org.doorstep.platform.spi.Events;
import org.doorstep.platform.spi.ImportCells;
import org.doorstep.platform.spi.ImportChanges;
import org.doorstep.platform.spi.ImportColumn;
import org.doorstep.platform.spi.ImportKind;
import org.doorstep.platform.spi.ImportRow;
import org.doorstep.platform.spi.ImportTally;
import org.doorstep.platform.spi.RowProblem;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** {@code entries.csv}: charges and money that came in, one batch a file. */
@Component
class EntryFile implements ImportKind {

    /** What Doorstep posts itself: a file that used these names would keep the real ones out. */
    static final Set<String> OUR_OWN = TakingBack.OUR_OWN;
    private static final int MOST_ROWS = 100_000_000;
    private static final Money LARGEST_TOTAL = Money.ofPence(99_999_999_999_999L);

    private final EntryRows entries;
    private final ArrivedEntries arrived;
    private final Events events;
    private final Clock clock;

    EntryFile(EntryRows entries, ArrivedEntries arrived, Events events, Clock clock) {
        this.entries = entries;
        this.arrived = arrived;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "entries";
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(
                required("account", ImportCells.reference()),
                required("type", ImportCells.oneOf(types())),
                optional("route", ImportCells.oneOf(Arrays.stream(Route.values()).map(Route::code).toArray(String[]::new))),
                required("amount", ImportCells.money(Posting.LARGEST)),
                required("effective", ImportCells.date()),
                required("posted", ImportCells.date()),
                required("source", ImportCells.code()),
                required("reference", ImportCells.reference()),
                required("batch", ImportCells.reference()),
                required("batch-rows", ImportCells.whole(1, MOST_ROWS)),
                required("batch-total", ImportCells.money(LARGEST_TOTAL)),
                required("as-at", ImportCells.date()));
    }

    /** What is taken back in the housing system comes as an adjustment: a reversal names a place on the account here. */
    private static String[] types() {
        return Arrays.stream(EntryType.values()).filter(type -> type != EntryType.REVERSAL).map(EntryType::code).toArray(String[]::new);
    }

    @Override
    public List<String> key() {
        return List.of("source", "reference");
    }

    @Override
    public Set<String> after() {
        return Set.of("accounts");
    }

    @Override
    public List<RowProblem> check(ImportRow row) {
        var problems = new ArrayList<RowProblem>(0);
        var type = EntryType.of(row.text("type"));
        if (!type.takes(Money.read(row.text("amount")).orElseThrow())) {
            problems.add(row.problem("amount", "entry-sign"));
        }
        if (type.hasRoute() != row.given("route").isPresent()) {
            problems.add(row.problem("route", "entry-route"));
        }
        if (OUR_OWN.contains(row.text("source"))) {
            problems.add(row.problem("source", "entry-source"));
        }
        if (row.date("effective").orElseThrow().isAfter(LocalDate.now(clock).plusYears(1))) {
            problems.add(row.problem("effective", "too-far"));
        }
        for (var day : List.of("posted", "as-at")) {
            if (row.date(day).orElseThrow().isAfter(LocalDate.now(clock))) {
                problems.add(row.problem(day, "to-come"));
            }
        }
        return problems;
    }

    boolean isToday(ImportRow row, String column) {
        return row.date(column).filter(LocalDate.now(clock)::equals).isPresent();
    }

    @Override
    public Mono<List<RowProblem>> dangling(List<ImportRow> rows) {
        return entries.altered(rows);
    }

    @Override
    public ImportTally tally() {
        return new BatchTally();
    }

    @Override
    public Mono<ImportChanges> write(List<ImportRow> rows) {
        return entries.arrive(rows).thenReturn(ImportChanges.NONE);
    }

    @Override
    public Mono<ImportChanges> finish() {
        return arrived.keep(false).delayUntil(_ -> tell());
    }

    Mono<ImportChanges> finishByMap() {
        return arrived.keep(true).delayUntil(_ -> tell());
    }

    /** Whatever was new in it: that it came moves how far money is here. */
    private Mono<Void> tell() {
        return events.publish(new EntriesArrived(clock.instant()));
    }

    Mono<Void> told(String source, Set<Route> routes, LocalDate asAt) {
        return arrived.told(source, routes, asAt);
    }
}
