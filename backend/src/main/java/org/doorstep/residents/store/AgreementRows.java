package org.doorstep.residents.store;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.doorstep.kernel.Ids;
import org.doorstep.platform.spi.ImportChanges;
import org.doorstep.platform.spi.ImportRow;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Agreements and whom they name. An agreement whose parties alone differ counts as changed: somebody left it or joined
 * it. Whether there is a rent clause is said by whoever knows it: a row that says nothing of it leaves what was said.
 */
@Component
class AgreementRows {

    private static final String KEEP = """
            insert into agreement as a (id, reference, kind, home_id, started, ended, lives_there, rent_clause)
            select g.id, g.reference, g.kind, h.id, cast(g.started as date), cast(nullif(g.ended, '') as date), g.lives_there = 'yes',
                   nullif(g.rent_clause, '') = 'yes'
            from unnest(:id, :reference, :kind, :uprn, :started, :ended, :lives_there, :rent_clause)
                as g (id, reference, kind, uprn, started, ended, lives_there, rent_clause)
            join home h on h.uprn = g.uprn
            on conflict (reference) do update
            set kind = excluded.kind, home_id = excluded.home_id, started = excluded.started, ended = excluded.ended,
                lives_there = excluded.lives_there, rent_clause = coalesce(excluded.rent_clause, a.rent_clause)
            where (a.kind, a.home_id, a.started, a.ended, a.lives_there, a.rent_clause) is distinct from
                  (excluded.kind, excluded.home_id, excluded.started, excluded.ended, excluded.lives_there, coalesce(excluded.rent_clause, a.rent_clause))
            returning a.reference, old.id is null as added""";

    private static final String NAMED = """
            with named as (
                select a.id as agreement_id, p.id as person_id, g.role, g.place
                from unnest(:agreement, :person, :role, :place) as g (agreement, person, role, place)
                join agreement a on a.reference = g.agreement
                join person p on p.reference = g.person),""";

    private static final String PARTIES = NAMED + """

            left_it as (
                delete from agreement_party ap using agreement a
                where a.id = ap.agreement_id and a.reference = any(:references)
                  and not exists (select from named n where n.agreement_id = ap.agreement_id and n.person_id = ap.person_id)
                returning ap.agreement_id),
            kept as (
                insert into agreement_party as ap (agreement_id, person_id, role, place)
                select agreement_id, person_id, role, place from named
                on conflict (agreement_id, person_id) do update set role = excluded.role, place = excluded.place
                where (ap.role, ap.place) <> (excluded.role, excluded.place)
                returning ap.agreement_id)
            select a.reference from agreement a
            where a.id in (select agreement_id from left_it union all select agreement_id from kept)""";

    private static final List<String> COLUMNS = List.of("reference", "kind", "uprn", "started", "ended", "lives-there", "rent-clause");

    private final Upsert upsert;
    private final DatabaseClient database;
    private final Ids ids;

    AgreementRows(Upsert upsert, DatabaseClient database, Ids ids) {
        this.upsert = upsert;
        this.database = database;
        this.ids = ids;
    }

    private record Kept(String reference, boolean added) {}

    private record Named(String agreement, String person, String role, int place) {}

    Mono<ImportChanges> keep(List<ImportRow> rows) {
        return keepAgreements(rows).flatMap(kept -> keepParties(rows).map(touched -> changes(kept, touched, rows.size())));
    }

    private Mono<List<Kept>> keepAgreements(List<ImportRow> rows) {
        return upsert.bound(KEEP, rows, COLUMNS)
                .bind("id", rows.stream().map(_ -> ids.next()).toArray(UUID[]::new))
                .map(row -> new Kept(RegisterRows.text(row, "reference"), RegisterRows.required(row, "added", Boolean.class)))
                .all().collectList();
    }

    /** The references of the agreements that now name others than before. */
    private Mono<List<String>> keepParties(List<ImportRow> rows) {
        var named = rows.stream().flatMap(AgreementRows::named).toList();
        return database.sql(PARTIES)
                .bind("references", ImportRow.column(rows, "reference"))
                .bind("agreement", named.stream().map(Named::agreement).toArray(String[]::new))
                .bind("person", named.stream().map(Named::person).toArray(String[]::new))
                .bind("role", named.stream().map(Named::role).toArray(String[]::new))
                .bind("place", named.stream().map(Named::place).toArray(Integer[]::new))
                .map(row -> RegisterRows.text(row, "reference"))
                .all().collectList();
    }

    private static Stream<Named> named(ImportRow row) {
        return Stream.concat(named(row, "holders", "holder"), named(row, "agents", "agent"));
    }

    private static Stream<Named> named(ImportRow row, String column, String role) {
        var people = row.several(column);
        return IntStream.range(0, people.size()).mapToObj(i -> new Named(row.text("reference"), people.get(i), role, i + 1));
    }

    private static ImportChanges changes(List<Kept> kept, List<String> touched, int rows) {
        long added = kept.stream().filter(Kept::added).count();
        Set<String> different = new HashSet<>(touched);
        kept.forEach(agreement -> different.add(agreement.reference()));
        return Upsert.changes(added, different.size() - added, rows);
    }
}
