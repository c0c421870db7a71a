package org.doorstep.appointments.store;

import static org.doorstep.platform.spi.ImportColumn.optional;
import static org.doorstep.platform.spi.ImportColumn.required;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.doorstep.platform.spi.ImportCells;
import org.doorstep.platform.spi.ImportChanges;
import org.doorstep.platform.spi.ImportColumn;
import org.doorstep.platform.spi.ImportKind;
import org.doorstep.platform.spi.ImportRow;
import org.doorstep.platform.spi.KnownNames;
import org.doorstep.platform.spi.RowProblem;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * {@code operatives.csv}: who has a diary, what they can mend, where they go and when they work of a usual week. An
 * operative who left stays in the file as not active, since visits of the past are theirs.
 */
@Component
class OperativeFile implements ImportKind {

    /** Columns of the working week, Monday first. */
    static final List<String> DAYS = List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    private static final Set<String> NAMED = Set.of("trades", "patches");

    private final OperativeRows operatives;
    private final List<KnownNames> names;

    OperativeFile(OperativeRows operatives, List<KnownNames> names) {
        this.operatives = operatives;
        this.names = names;
    }

    @Override
    public String name() {
        return "operatives";
    }

    @Override
    public List<ImportColumn> columns() {
        var columns = new ArrayList<>(List.of(
                required("code", ImportCells.reference()),
                required("name", ImportCells.text(100)),
                required("active", ImportCells.yesNo()),
                required("trades", ImportCells.codes()),
                optional("patches", ImportCells.references())));
        DAYS.forEach(day -> columns.add(optional(day, ImportCells.hours())));
        return columns;
    }

    @Override
    public List<String> key() {
        return List.of("code");
    }

    @Override
    public Set<String> after() {
        return Set.of("homes");
    }

    /** A trade that no fault needs and a patch without a home are misspelt: their operative would never be offered. */
    @Override
    public Mono<List<RowProblem>> dangling(List<ImportRow> rows) {
        return Flux.fromIterable(names)
                .filter(known -> NAMED.contains(known.column()))
                .concatMap(known -> dangling(rows, known))
                .collectList();
    }

    private static Flux<RowProblem> dangling(List<ImportRow> rows, KnownNames known) {
        var column = known.column();
        var wanted = rows.stream().flatMap(row -> row.several(column).stream()).collect(Collectors.toSet());
        return known.among(wanted).flatMapIterable(found -> rows.stream()
                .flatMap(row -> row.several(column).stream()
                        .filter(name -> !found.contains(name))
                        .map(name -> row.problem(column, "not-there", name)))
                .toList());
    }

    @Override
    public Mono<ImportChanges> write(List<ImportRow> rows) {
        return operatives.keep(rows);
    }
}
