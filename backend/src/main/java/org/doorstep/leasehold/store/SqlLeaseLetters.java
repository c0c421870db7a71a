package org.doorstep.leasehold.store;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.contact.NoticeKind;
import org.doorstep.leasehold.service.LeaseLetterStore;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Letters to leases in PostgreSQL. */
@Component
class SqlLeaseLetters implements LeaseLetterStore {

    private static final String UNSERVED = """
            select l.kind, l.paper, l.lease, l.why, l.since, coalesce(b.reference, k.reference, c.reference) as reference
            from lease_letter l
            left join works_bill b on l.kind = 'major-works-bill' and b.id = l.paper and b.taken_back is null
            left join charge_cost k on l.kind = 'cost-incurred' and k.id = l.paper
            left join consultation c on l.kind like 'consultation-%' and c.id = l.paper
            where l.served is null and coalesce(b.id, k.id, c.id) is not null and\s""";

    /** What is answered within days is sent until the next step was taken; the reasons come last. */
    private static final String STILL = """
            (c.id is null or l.kind = 'consultation-reasons' or c.contract_on is null and (l.kind = 'consultation-estimates'
                or not exists (select from consultation_notice n where n.consultation = c.id and n.stage = 'estimates')))""";

    private final DatabaseClient database;

    SqlLeaseLetters(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> written(Letter letter, Collection<UUID> papers, LocalDate today) {
        return database.sql("""
                        insert into lease_letter as l (kind, paper, lease, name, served, why, since) select $1, paper, $3, $4, $5, $6, $7 from unnest($2) as paper
                        on conflict (kind, paper, lease) do update set name = excluded.name, served = excluded.served, why = excluded.why,
                            since = case when l.served is null and excluded.served is null then l.since else excluded.since end""")
                .bind(0, letter.kind().code()).bind(1, papers.toArray(UUID[]::new)).bind(2, letter.lease()).bind(3, letter.name())
                .bind(4, Parameters.in(R2dbcType.DATE, letter.served().orElse(null)))
                .bind(5, Parameters.in(R2dbcType.VARCHAR, letter.served().isPresent() ? null : Unserved.NO_ADDRESS)).bind(6, today).then();
    }

    @Override
    public Flux<Letter> served(NoticeKind kind, UUID paper) {
        return database.sql("""
                        select lease, name, served from lease_letter where kind = $1 and paper = $2 and served is not null
                        union select l.lease, l.name, l.served from charge_told t join lease_letter l on l.kind = $1 and l.name = t.letter and l.lease = t.lease and l.served is not null
                        where t.cost = $2 and not exists (select from lease_letter k where k.kind = $1 and k.paper = $2 and k.lease = t.lease and k.name = t.letter)
                        order by lease""")
                .bind(0, kind.code()).bind(1, paper)
                .map(row -> new Letter(kind, paper, row.get("lease", String.class), row.get("name", String.class), Optional.ofNullable(row.get("served", LocalDate.class)))).all();
    }

    @Override
    public Mono<Void> gone(Letter letter, String why, LocalDate today) {
        return database.sql("""
                        with gone as (update lease_letter set served = null, why = $4, since = $5
                            where kind = $1 and lease = $2 and name = $3 and served is not null returning lease, name),
                        asked as (delete from charge_asked a using gone where a.lease = gone.lease and a.letter = gone.name)
                        delete from charge_told t using gone where t.lease = gone.lease and t.letter = gone.name""")
                .bind(0, letter.kind().code()).bind(1, letter.lease()).bind(2, letter.name()).bind(3, why).bind(4, today).then();
    }

    @Override
    public Flux<Unserved> unserved(LocalDate since, int most) {
        return database.sql(UNSERVED + "l.since >= $1 and " + STILL + " order by l.since, l.kind, reference, l.lease limit $2").bind(0, since).bind(1, most)
                .map(SqlLeaseLetters::unserved).all();
    }

    @Override
    public Flux<Unserved> unservedOf(Collection<UUID> papers) {
        return database.sql(UNSERVED + "l.paper = any($1) order by l.since, l.kind, l.lease").bind(0, papers.toArray(UUID[]::new))
                .map(SqlLeaseLetters::unserved).all();
    }

    @Override
    public Mono<Void> over(Unserved letter) {
        return database.sql("delete from lease_letter where kind = $1 and paper = $2 and lease = $3 and served is null")
                .bind(0, letter.kind().code()).bind(1, letter.paper()).bind(2, letter.lease()).then();
    }

    private static Unserved unserved(Readable row) {
        return new Unserved(NoticeKind.of(row.get("kind", String.class)), row.get("paper", UUID.class), row.get("lease", String.class),
                row.get("reference", String.class), row.get("why", String.class), row.get("since", LocalDate.class));
    }
}
