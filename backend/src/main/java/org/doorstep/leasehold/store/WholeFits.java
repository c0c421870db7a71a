package org.doorstep.leasehold.store;

import io.r2dbc.spi.Readable;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.landlord.Landlord;
import org.doorstep.leasehold.model.Apportionment;
import org.doorstep.leasehold.model.ChargeYear;
import org.doorstep.leasehold.model.HomeShares;
import org.doorstep.leasehold.model.Landlords;
import org.doorstep.leasehold.model.LeaseTerm;
import org.doorstep.platform.spi.ImportRow;
import org.doorstep.platform.spi.RowProblem;
import org.doorstep.residents.Residents;
import org.doorstep.residents.Term;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Whether the parts of a schedule's year, and the landlord's, fit into the whole that they are parts of: parts of 1,040 in 1,000 would have everybody
 * pay less than their lease says. A home that was sold in the year is in it once.
 */
@Component
class WholeFits {

    private static final CurrentUser IMPORT = new CurrentUser.System("import");
    private static final String WANTED = " where s.reference || ' ' || y.year = any($1)";
    private static final String YEARS = """
            select s.reference || ' ' || y.year as of, y.year, y.landlords_weight, y.whole
            from charge_year y join charge_schedule s on s.id = y.schedule""" + WANTED;
    private static final String PARTS = """
            select s.reference || ' ' || y.year as of, y.lease, y.weight from charge_part y join charge_schedule s on s.id = y.schedule""" + WANTED;

    private final DatabaseClient database;
    private final Residents residents;
    private final Landlord landlord;

    WholeFits(DatabaseClient database, Residents residents, Landlord landlord) {
        this.database = database;
        this.residents = residents;
        this.landlord = landlord;
    }

    private record Year(String of, int year, Landlords landlords) {}

    private record Weight(String of, String lease, long weight) {}

    /** Of all rows of a file of parts: the last of a year that is too full. */
    Mono<List<RowProblem>> parts(List<ImportRow> given) {
        return database.sql(YEARS).bind(0, names(given)).map(WholeFits::year).all().collectMap(Year::of)
                .flatMap(years -> problems(given, years, "weight", given.stream().filter(row -> !row.text("weight").isEmpty())
                        .map(row -> new Weight(name(row), row.text("lease"), Long.parseLong(row.text("weight")))).toList()));
    }

    /** Of the rows of a file of years. What is wrong in a cell is told of that cell, which is empty here. */
    Mono<List<RowProblem>> years(List<ImportRow> given) {
        var years = given.stream().filter(row -> !row.text("year").isEmpty() && !row.text("landlords-weight").isEmpty()).map(row -> new Year(name(row), Integer.parseInt(row.text("year")),
                new Landlords(Long.parseLong(row.text("landlords-weight")), row.given("whole").map(Long::parseLong))))
                .collect(Collectors.toMap(Year::of, Function.identity(), (_, later) -> later));
        return problems(given, years, "whole", List.of());
    }

    private Mono<List<RowProblem>> problems(List<ImportRow> given, Map<String, Year> years, String column, List<Weight> more) {
        return database.sql(PARTS).bind(0, names(given)).map(WholeFits::weight).all().collectList().flatMap(there -> {
            var parts = new HashMap<String, Map<String, Long>>();
            there.forEach(part -> parts.computeIfAbsent(part.of(), _ -> new TreeMap<>()).put(part.lease(), part.weight()));
            more.forEach(part -> parts.computeIfAbsent(part.of(), _ -> new TreeMap<>()).put(part.lease(), part.weight()));
            var leases = parts.values().stream().flatMap(of -> of.keySet().stream()).collect(Collectors.toSet());
            return terms(leases).map(terms -> tooFull(given, years, parts, terms, column));
        });
    }

    private Mono<Map<String, LeaseTerm>> terms(Collection<String> leases) {
        return residents.terms(IMPORT, leases).map(known -> known.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, lease -> term(lease.getValue()))));
    }

    private static LeaseTerm term(Term term) {
        return new LeaseTerm(term.home(), term.started(), term.ended());
    }

    private List<RowProblem> tooFull(
            List<ImportRow> given, Map<String, Year> years, Map<String, Map<String, Long>> parts, Map<String, LeaseTerm> terms, String column) {
        Set<String> told = new HashSet<>();
        return given.reversed().stream().filter(row -> years.containsKey(name(row)) && told.add(name(row)))
                .flatMap(row -> overfull(years.get(name(row)), parts.getOrDefault(name(row), Map.of()), terms)
                        .map(comesTo -> row.problem(column, "over-whole", comesTo, years.get(name(row)).landlords().whole().orElseThrow())).stream()).toList();
    }

    /** What the parts come to, where that is more than the whole. */
    private Optional<Long> overfull(Year year, Map<String, Long> weights, Map<String, LeaseTerm> terms) {
        var parts = weights.entrySet().stream().filter(part -> part.getValue() > 0).map(part -> new Apportionment.Part(part.getKey(), part.getValue())).toList();
        var whole = HomeShares.of(parts, year.landlords(), terms, ChargeYear.beginningIn(year.year(), landlord.leasehold().yearStarts())).whole();
        return year.landlords().whole().filter(all -> whole > all).map(_ -> whole);
    }

    private static String[] names(List<ImportRow> given) {
        return given.stream().map(WholeFits::name).distinct().toArray(String[]::new);
    }

    private static String name(ImportRow row) {
        return ChargeFile.both(row, "schedule", "year");
    }

    private static Year year(Readable row) {
        return new Year(row.get("of", String.class), row.get("year", Integer.class),
                new Landlords(row.get("landlords_weight", Long.class), Optional.ofNullable(row.get("whole", Long.class))));
    }

    private static Weight weight(Readable row) {
        return new Weight(row.get("of", String.class), row.get("lease", String.class), row.get("weight", Long.class));
    }
}
