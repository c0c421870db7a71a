package org.doorstep.leasehold.store;

import static org.doorstep.platform.spi.ImportColumn.later;
import static org.doorstep.platform.spi.ImportColumn.optional;
import static org.doorstep.platform.spi.ImportColumn.required;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.doorstep.kernel.Problem;
import org.doorstep.landlord.Landlord;
import org.doorstep.leasehold.model.Apportionment;
import org.doorstep.leasehold.model.ChargeYear;
import org.doorstep.leasehold.model.ManagementFee;
import org.doorstep.platform.spi.ImportCell;
import org.doorstep.platform.spi.ImportCells;
import org.doorstep.platform.spi.ImportRow;
import org.doorstep.platform.spi.RowProblem;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** {@code charge-years.csv}: a schedule's year: the landlord's own part, the management fee, the reserve it begins with, and what of the tenants' money was left at its end. */
@Component
class YearFile extends ChargeFile {

    static final int FIRST = 1986;
    static final int LAST = 2199;

    /** The year of a schedule as one text, for looking it up. */
    static final String YEARS = """
            select s.reference || ' ' || y.year from charge_year y join charge_schedule s on s.id = y.schedule
            where s.reference || ' ' || y.year = any(:wanted)""";

    /** Shares that are written in leases are parts of a whole, and what no lease bears of it is the landlord's: without it they would bear all. */
    private static final String WHOLE = """
            select wanted from unnest(:wanted) as wanted
            left join charge_schedule s on s.reference = split_part(wanted, ' ', 1)
            left join charge_year y on y.schedule = s.id and y.year::text = split_part(wanted, ' ', 2)
            where coalesce(y.basis, s.basis) is distinct from 'share' or split_part(wanted, ' ', 3) <> ''""";

    /** A file that says nothing of the day leaves it; one that takes it back says so. */
    private static final String ISSUED = """
            case when exists (select from given g where g.schedule = y.schedule and g.year = y.year and g.withdrawn) then null
                        else coalesce(excluded.actuals_issued, y.actuals_issued) end""";

    /** Once a bill of what the year came to stands, its statement is out: that is put right, not taken back. So is the bill of a lease that was taken out of all its schedules. */
    private static final String STANDS = """
            select wanted from unnest(:wanted) as wanted where not exists (
                select from charge_schedule s join charge_part p on p.schedule = s.id
                join charge_bill b on b.lease = p.lease and b.year = p.year and b.number = 5 and b.taken_back is null
                where s.reference || ' ' || p.year = wanted
                and (p.weight > 0 or not exists (select from charge_part o where o.lease = p.lease and o.year = p.year and o.weight > 0)))""";

    private static final String WITHDRAWN = "withdrawn";
    /** What is wrong with a cell that is neither: see {@code words/imports.properties}. */
    private static final String NEITHER = "date-or-withdrawn";

    private static final String KEEP = counted("""
            given as (
                select s.id as schedule, g.year::int as year, s.basis, g.weight::bigint as weight, nullif(g.whole, '')::bigint as whole, g.fee,
                    coalesce(nullif(g.amount, ''), '0')::int as amount, coalesce(nullif(g.reserve, ''), '0')::bigint as reserve,
                    coalesce(nullif(g.interest, ''), '0')::bigint as interest, nullif(g.credit, '')::bigint as credit,
                    nullif(nullif(g.issued, ''), 'withdrawn')::date as issued, g.issued = 'withdrawn' as withdrawn
                from unnest(:schedule, :year, :landlords_weight, :whole, :fee, :fee_amount, :reserve_opening, :reserve_interest, :tenants_credit, :actuals_issued)
                    as g (schedule, year, weight, whole, fee, amount, reserve, interest, credit, issued)
                join charge_schedule s on s.reference = g.schedule),
            kept as (
                insert into charge_year as y (schedule, year, basis, landlords_weight, whole, fee, fee_amount, reserve_opening, reserve_interest,
                    tenants_credit, actuals_issued)
                select schedule, year, basis, weight, whole, fee, amount, reserve, interest, credit, issued from given
                on conflict (schedule, year) do update
                set landlords_weight = excluded.landlords_weight, whole = excluded.whole, fee = excluded.fee, fee_amount = excluded.fee_amount,
                    reserve_opening = excluded.reserve_opening, reserve_interest = excluded.reserve_interest,
                    tenants_credit = coalesce(excluded.tenants_credit, y.tenants_credit), actuals_issued = """ + ISSUED + """

                where (y.landlords_weight, y.whole, y.fee, y.fee_amount, y.reserve_opening, y.reserve_interest, y.tenants_credit, y.actuals_issued)
                    is distinct from (excluded.landlords_weight, excluded.whole, excluded.fee, excluded.fee_amount, excluded.reserve_opening,
                        excluded.reserve_interest, coalesce(excluded.tenants_credit, y.tenants_credit), """ + ISSUED + """
            )
                returning old.year is null as added)""");

    private final Clock clock;
    private final WholeFits fits;
    private final Landlord landlord;

    /** The fee's amount: pence a lease for a fixed one, hundredths of one per cent for one in per cent. */
    YearFile(ChargeRows rows, Clock clock, WholeFits fits, Landlord landlord) {
        super(rows, new Shape("charge-years", Set.of("charge-heads"), List.of("schedule", "year"), List.of(
                required("schedule", ImportCells.reference()),
                required("year", ImportCells.whole(FIRST, LAST)),
                required("landlords-weight", ImportCells.whole(0, (int) Apportionment.LARGEST_WEIGHT)),
                optional("whole", ImportCells.whole(1, (int) Apportionment.LARGEST_WEIGHT)),
                required("fee", ImportCells.oneOf("none", "fixed", "per-cent")),
                optional("fee-amount", ImportCells.whole(0, 10_000_000)),
                optional("reserve-opening", ChargeRows.pounds(true)),
                optional("reserve-interest", ChargeRows.pounds(true)),
                later("tenants-credit", ChargeRows.pounds(false)),
                optional("actuals-issued", dayOrWithdrawn())), KEEP));
        this.clock = clock;
        this.fits = fits;
        this.landlord = landlord;
    }

    @Override
    public List<RowProblem> check(ImportRow row) {
        var problems = new ArrayList<RowProblem>(0);
        if (row.text("fee").equals("none") == row.given("fee-amount").isPresent()) {
            problems.add(row.problem("fee-amount", "fee-amount"));
        }
        if (row.text("fee").equals("per-cent") && row.given("fee-amount").filter(amount -> Integer.parseInt(amount) > ManagementFee.WHOLE).isPresent()) {
            problems.add(row.problem("fee-amount", "whole", 0, ManagementFee.WHOLE));
        }
        issued(row).flatMap(day -> wrong(row, day)).ifPresent(code -> problems.add(row.problem("actuals-issued", code)));
        return problems;
    }

    /** A statement is out once it went out, not once somebody means to send it; and of a year that still runs nobody knows what it came to. */
    private Optional<String> wrong(ImportRow row, LocalDate day) {
        if (day.isAfter(LocalDate.now(clock))) {
            return Optional.of("to-come");
        }
        return row.given("year").map(Integer::parseInt).map(year -> ChargeYear.beginningIn(year, landlord.leasehold().yearStarts()).ends())
                .filter(ends -> !ends.isBefore(day)).map(_ -> "year-runs");
    }

    private static Optional<LocalDate> issued(ImportRow row) {
        return isWithdrawn(row) ? Optional.empty() : row.date("actuals-issued");
    }

    private static boolean isWithdrawn(ImportRow row) {
        return row.text("actuals-issued").equals(WITHDRAWN);
    }

    private static ImportCell dayOrWithdrawn() {
        var day = ImportCells.date();
        return value -> value.equals(WITHDRAWN) ? Optional.empty() : day.problem(value).map(_ -> Problem.of("", NEITHER));
    }

    @Override
    public Mono<List<RowProblem>> dangling(List<ImportRow> given) {
        return ChargeRows.all(rows.missing(given, "schedule", HeadFile.SCHEDULES),
                rows.missing(given, "whole", row -> both(row, "schedule", "year") + " " + row.text("whole"), WHOLE)
                        .map(without -> without.stream().map(found -> new RowProblem(found.line(), "whole", "share-whole", List.of())).toList()),
                rows.missing(given, "actuals-issued", row -> isWithdrawn(row) ? both(row, "schedule", "year") : "", STANDS)
                        .map(standing -> standing.stream().map(found -> new RowProblem(found.line(), "actuals-issued", "balance-stands", List.of())).toList()),
                fits.years(given));
    }
}
