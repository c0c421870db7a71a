package org.doorstep.leasehold.store;

import static org.doorstep.platform.spi.ImportColumn.optional;
import static org.doorstep.platform.spi.ImportColumn.required;

import java.util.List;
import java.util.Set;

import org.doorstep.platform.spi.ImportCells;
import org.doorstep.platform.spi.ImportRow;
import org.doorstep.platform.spi.RowProblem;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * {@code charge-associations.csv}: the recognised tenants' association of a schedule and the person its notices go to (rules.md LH-5). A
 * row without both: there is none any more.
 */
@Component
class AssociationFile extends ChargeFile {

    private static final String KEEP = counted("""
            kept as (
                update charge_schedule s set association = nullif(g.association, ''), association_person = nullif(g.person, '')
                from unnest(:schedule, :association, :person) as g (schedule, association, person)
                where s.reference = g.schedule
                    and (s.association, s.association_person) is distinct from (nullif(g.association, ''), nullif(g.person, ''))
                returning old.association is null as added)""");

    AssociationFile(ChargeRows rows) {
        super(rows, new Shape("charge-associations", Set.of("charge-schedules", "people"), List.of("schedule"), List.of(
                required("schedule", ImportCells.reference()),
                optional("association", ImportCells.text(100)),
                optional("person", ImportCells.reference())), KEEP));
    }

    @Override
    public List<RowProblem> check(ImportRow row) {
        return row.given("association").isPresent() == row.given("person").isPresent()
                ? List.of() : List.of(row.problem("association", "association-and-person"));
    }

    @Override
    public Mono<List<RowProblem>> dangling(List<ImportRow> given) {
        return ChargeRows.all(rows.missing(given, "schedule", HeadFile.SCHEDULES), rows.unknown(given, "person", "people"));
    }
}
