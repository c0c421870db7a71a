package org.doorstep.residents.store;

import static org.doorstep.platform.spi.ImportColumn.later;
import static org.doorstep.platform.spi.ImportColumn.optional;
import static org.doorstep.platform.spi.ImportColumn.required;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.doorstep.platform.spi.ImportCells;
import org.doorstep.platform.spi.ImportChanges;
import org.doorstep.platform.spi.ImportColumn;
import org.doorstep.platform.spi.ImportKind;
import org.doorstep.platform.spi.ImportRow;
import org.doorstep.platform.spi.RowProblem;
import org.doorstep.residents.AgreementKind;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** {@code agreements.csv}: tenancies, leases, garages and the rest, with everybody they name. */
@Component
class AgreementFile implements ImportKind {

    private final Upsert upsert;
    private final AgreementRows agreements;

    AgreementFile(Upsert upsert, AgreementRows agreements) {
        this.upsert = upsert;
        this.agreements = agreements;
    }

    @Override
    public String name() {
        return "agreements";
    }

    @Override
    public List<ImportColumn> columns() {
        var kinds = Arrays.stream(AgreementKind.values()).map(AgreementKind::code).toArray(String[]::new);
        return List.of(
                required("reference", ImportCells.reference()),
                required("kind", ImportCells.oneOf(kinds)),
                required("uprn", ImportCells.uprn()),
                required("started", ImportCells.date()),
                optional("ended", ImportCells.date()),
                required("lives-there", ImportCells.yesNo()),
                required("holders", ImportCells.references()),
                optional("agents", ImportCells.references()),
                later("rent-clause", ImportCells.yesNo()));
    }

    @Override
    public List<String> key() {
        return List.of("reference");
    }

    @Override
    public Set<String> after() {
        return Set.of("homes", "people");
    }

    @Override
    public List<RowProblem> check(ImportRow row) {
        var problems = new ArrayList<RowProblem>(0);
        row.several("agents").stream().filter(row.several("holders")::contains)
                .forEach(both -> problems.add(row.problem("agents", "holder-and-agent", both)));
        if (row.date("ended").filter(row.date("started").orElseThrow()::isAfter).isPresent()) {
            problems.add(row.problem("ended", "before-start"));
        }
        return problems;
    }

    @Override
    public Mono<List<RowProblem>> dangling(List<ImportRow> rows) {
        var people = "select reference as known from person where reference = any(:wanted)";
        return Mono.zip(
                        upsert.missing(rows, "uprn", "select uprn as known from home where uprn = any(:wanted)"),
                        upsert.missing(rows, "holders", people),
                        upsert.missing(rows, "agents", people))
                .map(all -> Stream.of(all.getT1(), all.getT2(), all.getT3()).flatMap(List::stream).toList());
    }

    @Override
    public Mono<ImportChanges> write(List<ImportRow> rows) {
        return agreements.keep(rows);
    }
}
