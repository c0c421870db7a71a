package org.doorstep.leasehold.store;

import static org.doorstep.platform.spi.ImportColumn.optional;
import static org.doorstep.platform.spi.ImportColumn.required;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.doorstep.platform.spi.ImportCells;
import org.doorstep.platform.spi.ImportRow;
import org.doorstep.platform.spi.RowProblem;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * {@code charge-costs.csv}: every cost of a year with its invoice. When leaseholders were told of it or asked for it by the
 * system before is kept where the file says nothing of it. What the team decided about a late one was about its days and its
 * amount: with another day or amount it is decided anew. An amount of 0 takes a cost out that is here: it is in no sum and never too late.
 */
@Component
class CostFile extends ChargeFile {

    private static final List<String> DAYS = List.of("received", "paid", "told", "demanded");

    private static final String KNOWN = "select reference from charge_cost where reference = any(:wanted)";

    private static final String KEEP = counted("""
            given as (
                select g.id, g.reference, s.id as schedule, g.year::int as year, g.head, g.supplier, g.invoice, g.what,
                    nullif(g.received, '')::date as received, nullif(g.paid, '')::date as paid, g.amount::bigint as amount,
                    nullif(g.repair, '') as repair, nullif(g.told, '')::date as told, nullif(g.demanded, '')::date as demanded
                from unnest(:id, :reference, :schedule, :year, :head, :supplier, :invoice, :what, :received, :paid, :amount, :repair,
                        :told, :demanded)
                    as g (id, reference, schedule, year, head, supplier, invoice, what, received, paid, amount, repair, told, demanded)
                join charge_schedule s on s.reference = g.schedule),
            kept as (
                insert into charge_cost as c (id, reference, schedule, year, head, supplier, invoice, what, received, paid, amount,
                    repair, told, demanded, told_amount, demanded_amount)
                select id, reference, schedule, year, head, supplier, invoice, what, received, paid, amount, repair, told, demanded,
                    case when told is not null then amount end, case when demanded is not null then amount end
                from given
                on conflict (reference) do update
                set schedule = excluded.schedule, year = excluded.year, head = excluded.head, supplier = excluded.supplier,
                    invoice = excluded.invoice, what = excluded.what, received = excluded.received, paid = excluded.paid,
                    amount = excluded.amount, repair = excluded.repair, told = coalesce(excluded.told, c.told),
                    demanded = coalesce(excluded.demanded, c.demanded), told_amount = coalesce(excluded.told_amount, c.told_amount),
                    demanded_amount = coalesce(excluded.demanded_amount, c.demanded_amount),
                    decided = case when (c.received, c.paid, c.amount, c.told, c.demanded) is not distinct from (excluded.received, excluded.paid,
                        excluded.amount, coalesce(excluded.told, c.told), coalesce(excluded.demanded, c.demanded)) then c.decided end
                where (c.schedule, c.year, c.head, c.supplier, c.invoice, c.what, c.received, c.paid, c.amount, c.repair, c.told,
                        c.demanded, c.told_amount, c.demanded_amount)
                    is distinct from (excluded.schedule, excluded.year, excluded.head, excluded.supplier, excluded.invoice,
                        excluded.what, excluded.received, excluded.paid, excluded.amount, excluded.repair,
                        coalesce(excluded.told, c.told), coalesce(excluded.demanded, c.demanded),
                        coalesce(excluded.told_amount, c.told_amount), coalesce(excluded.demanded_amount, c.demanded_amount))
                returning old.id is null as added)""");

    private final Clock clock;

    CostFile(ChargeRows rows, Clock clock) {
        super(rows, new Shape("charge-costs", Set.of("apportionments", "charge-estimates"), List.of("reference"), List.of(
                required("reference", ImportCells.reference()),
                required("schedule", ImportCells.reference()),
                required("year", ImportCells.whole(YearFile.FIRST, YearFile.LAST)),
                required("head", ImportCells.code()),
                required("supplier", ImportCells.text(100)),
                required("invoice", ImportCells.text(60)),
                required("what", ImportCells.text(200)),
                optional("received", ImportCells.date()),
                optional("paid", ImportCells.date()),
                required("amount", ChargeRows.pounds(true)),
                optional("repair", ImportCells.reference()),
                optional("told", ImportCells.date()),
                optional("demanded", ImportCells.date())), KEEP));
        this.clock = clock;
    }

    @Override
    public List<RowProblem> check(ImportRow row) {
        var problems = new ArrayList<RowProblem>(0);
        if (row.given("received").isEmpty() && row.given("paid").isEmpty()) {
            problems.add(row.problem("received", "received-or-paid"));
        }
        // Where the telling is older than the invoice, one of the two is a misprint, and eighteen months hang on it.
        row.date("told").filter(told -> incurred(row).isAfter(told)).ifPresent(_ -> problems.add(row.problem("told", "before-start")));
        row.date("demanded").filter(asked -> incurred(row).isAfter(asked)).ifPresent(_ -> problems.add(row.problem("demanded", "before-start")));
        DAYS.forEach(column -> row.date(column).filter(LocalDate.now(clock)::isBefore)
                .ifPresent(_ -> problems.add(row.problem(column, "to-come"))));
        return problems;
    }

    private static LocalDate incurred(ImportRow row) {
        var received = row.date("received").orElse(LocalDate.MAX);
        var paid = row.date("paid").orElse(LocalDate.MAX);
        return received.isEqual(LocalDate.MAX) && paid.isEqual(LocalDate.MAX) ? LocalDate.MIN : received.isBefore(paid) ? received : paid;
    }

    @Override
    public Mono<List<RowProblem>> dangling(List<ImportRow> given) {
        return ChargeRows.all(
                rows.missing(given, "year", row -> both(row, "schedule", "year"), YearFile.YEARS),
                rows.missing(given, "head", row -> both(row, "schedule", "head"), EstimateFile.HEADS),
                rows.missing(given, "amount", row -> row.text("amount").equals("0") ? row.text("reference") : "", KNOWN)
                        .map(unknown -> unknown.stream().map(found -> new RowProblem(found.line(), "amount", "no-cost", List.of())).toList()));
    }
}
