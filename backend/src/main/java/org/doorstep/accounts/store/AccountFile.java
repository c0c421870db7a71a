package org.doorstep.accounts.store;

import static org.doorstep.platform.spi.ImportColumn.optional;
import static org.doorstep.platform.spi.ImportColumn.required;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.doorstep.accounts.AccountKind;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.spi.ImportCells;
import org.doorstep.platform.spi.ImportChanges;
import org.doorstep.platform.spi.ImportColumn;
import org.doorstep.platform.spi.ImportKind;
import org.doorstep.platform.spi.ImportRow;
import org.doorstep.platform.spi.RowProblem;
import org.doorstep.residents.Residents;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** {@code accounts.csv}: every account, the agreement it belongs to, and whose it is when that is over. */
@Component
class AccountFile implements ImportKind {

    private static final CurrentUser IMPORT = new CurrentUser.System("import");

    private final Residents residents;
    private final AccountRows accounts;

    AccountFile(Residents residents, AccountRows accounts) {
        this.residents = residents;
        this.accounts = accounts;
    }

    @Override
    public String name() {
        return "accounts";
    }

    @Override
    public List<ImportColumn> columns() {
        var kinds = Arrays.stream(AccountKind.values()).map(AccountKind::code).toArray(String[]::new);
        return List.of(
                required("reference", ImportCells.reference()),
                required("kind", ImportCells.oneOf(kinds)),
                required("agreement", ImportCells.reference()),
                required("opened", ImportCells.date()),
                optional("closed", ImportCells.date()),
                optional("holders", ImportCells.references()));
    }

    @Override
    public List<String> key() {
        return List.of("reference");
    }

    @Override
    public Set<String> after() {
        return Set.of("agreements");
    }

    @Override
    public List<RowProblem> check(ImportRow row) {
        var problems = new ArrayList<RowProblem>(0);
        if (row.date("closed").filter(row.date("opened").orElseThrow()::isAfter).isPresent()) {
            problems.add(row.problem("closed", "before-start"));
        }
        // It becomes part of addresses, as it is.
        if (row.text("reference").contains("/")) {
            problems.add(row.problem("reference", "stroke"));
        }
        return problems;
    }

    @Override
    public Mono<List<RowProblem>> dangling(List<ImportRow> rows) {
        var holders = rows.stream().flatMap(row -> row.several("holders").stream()).distinct().toList();
        return Mono.zip(residents.agreements(IMPORT, given(rows)), residents.contacts(IMPORT, holders))
                .flatMap(known -> residents.over(IMPORT, known.getT1().values())
                        .map(over -> rows.stream().flatMap(row -> Stream.concat(dangling(row, known.getT1(), known.getT2()), live(row, known.getT1(), over))).toList())
                        .zipWith(accounts.lived(rows), (problems, lived) -> Stream.concat(problems.stream(),
                                rows.stream().flatMap(row -> handedOver(row, known.getT1(), lived))).toList()));
    }

    /**
     * Whoever is in an account's agreement today reads all its entries: with entries on it, it is never given to another agreement,
     * and begins no later than they do. A home that is let again gets an account of its own.
     */
    private static Stream<RowProblem> handedOver(ImportRow row, Map<String, UUID> agreements, Map<String, AccountRows.Lived> lived) {
        var before = lived.get(row.text("reference"));
        var agreement = agreements.get(row.text("agreement"));
        if (before == null) {
            return Stream.empty();
        }
        return Stream.concat(
                agreement == null || agreement.equals(before.agreement()) ? Stream.empty() : Stream.of(row.problem("agreement", "account-handed-over")),
                row.date("opened").filter(day -> day.isAfter(before.first())).map(_ -> row.problem("opened", "account-opened-later", before.first().toString())).stream());
    }

    /** While the agreement is in force it says whose the account is: who left it is not let back in by a cell. */
    private static Stream<RowProblem> live(ImportRow row, Map<String, UUID> agreements, Set<UUID> over) {
        var agreement = agreements.get(row.text("agreement"));
        return agreement == null || over.contains(agreement) || row.several("holders").isEmpty() ? Stream.empty()
                : Stream.of(row.problem("holders", "agreement-in-force"));
    }

    private static Stream<RowProblem> dangling(ImportRow row, Map<String, ?> agreements, Map<String, ?> people) {
        return Stream.concat(
                row.given("agreement").filter(reference -> !agreements.containsKey(reference))
                        .map(reference -> row.problem("agreement", "not-there", reference)).stream(),
                row.several("holders").stream().filter(person -> !people.containsKey(person))
                        .map(person -> row.problem("holders", "not-there", person)));
    }

    @Override
    public Mono<ImportChanges> write(List<ImportRow> rows) {
        return residents.agreements(IMPORT, given(rows)).flatMap(agreements -> accounts.lived(rows)
                .filter(lived -> rows.stream().flatMap(row -> handedOver(row, agreements, lived)).findAny().isEmpty())
                .switchIfEmpty(Mono.error(Overtaken::new))
                .flatMap(_ -> accounts.keep(rows, agreements)));
    }

    private static Collection<String> given(List<ImportRow> rows) {
        return rows.stream().flatMap(row -> row.given("agreement").stream()).distinct().toList();
    }
}
