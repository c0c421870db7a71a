package org.doorstep.documents.store;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.accounts.Feed;
import org.doorstep.documents.Folder;
import org.doorstep.documents.model.Quarter;
import org.doorstep.documents.service.QuarterStore;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Quarters in PostgreSQL: the rows of what is due are the progress. */
@Component
class SqlQuarters implements QuarterStore {

    private static final String STANDING = """
            select q.quarter, q.begun_at, q.drawn_at, q.behind, q.ended_at, count(p.quarter) as due, count(p.document) as made,
                   count(*) filter (where p.document is null and p.failures >= $1) as failed
            from statement_quarter q left join quarter_paper p on p.quarter = q.quarter\s""";

    private final DatabaseClient database;

    SqlQuarters(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> begin(Quarter quarter, Instant at) {
        return database.sql("insert into statement_quarter (quarter, begun_at) values ($1, $2) on conflict do nothing")
                .bind(0, quarter.code()).bind(1, at.atOffset(ZoneOffset.UTC)).then();
    }

    @Override
    public Mono<Map<String, LocalDate>> late(Quarter quarter, Collection<String> accounts) {
        return database.sql("""
                        select a.reference, q.first from unnest($2) as a (reference)
                        cross join (select min(quarter) as first from statement_quarter where drawn_at is not null and quarter < $1) q
                        where q.first is not null and not exists (select from quarter_paper p where p.folder = $3 and p.subject = a.reference and p.quarter < $1)""")
                .bind(0, quarter.code()).bind(1, accounts.toArray(String[]::new)).bind(2, Folder.Kind.ACCOUNT.code())
                .map(row -> Map.entry(row.get("reference", String.class), Quarter.of(row.get("first", String.class)).first())).all().collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    @Override
    public Mono<Void> plan(Quarter quarter, List<Due> papers) {
        return database.sql("""
                        insert into quarter_paper (quarter, folder, subject, part)
                        select $1, p.folder, p.subject, p.part from unnest($2, $3, $4) as p (folder, subject, part) on conflict do nothing""")
                .bind(0, quarter.code())
                .bind(1, papers.stream().map(due -> due.folder().kind().code()).toArray(String[]::new))
                .bind(2, papers.stream().map(due -> due.folder().reference()).toArray(String[]::new))
                .bind(3, papers.stream().map(Due::part).toArray(String[]::new)).then();
    }

    @Override
    public Flux<Due> waiting(Quarter quarter, int most) {
        return database.sql("""
                        select folder, subject, part from quarter_paper where quarter = $1 and document is null and failures < $2
                        order by failures, folder, subject limit $3""")
                .bind(0, quarter.code()).bind(1, TRIES).bind(2, most)
                .map(row -> new Due(new Folder(Folder.Kind.of(row.get("folder", String.class)), row.get("subject", String.class)), row.get("part", String.class)))
                .all();
    }

    @Override
    public Mono<Boolean> made(Quarter quarter, Folder folder, UUID document) {
        return change("update quarter_paper set document = $4", quarter, folder).bind(3, document).fetch().rowsUpdated().map(count -> count == 1);
    }

    @Override
    public Mono<Void> failed(Quarter quarter, Folder folder) {
        return change("update quarter_paper set failures = failures + 1", quarter, folder).then();
    }

    @Override
    public Mono<Void> leave(Quarter quarter, Folder folder) {
        return change("delete from quarter_paper", quarter, folder).then();
    }

    /** Never one that was made. */
    private DatabaseClient.GenericExecuteSpec change(String change, Quarter quarter, Folder folder) {
        return database.sql(change + " where quarter = $1 and folder = $2 and subject = $3 and document is null")
                .bind(0, quarter.code()).bind(1, folder.kind().code()).bind(2, folder.reference());
    }

    @Override
    public Mono<Void> drawn(Quarter quarter, Instant at, Collection<Feed> behind) {
        return database.sql("update statement_quarter set drawn_at = $2, behind = $3 where quarter = $1 and drawn_at is null")
                .bind(0, quarter.code()).bind(1, at.atOffset(ZoneOffset.UTC)).bind(2, behind.stream().map(Feed::code).sorted().toArray(String[]::new)).then();
    }

    @Override
    public Mono<Void> ended(Quarter quarter, Instant at) {
        return database.sql("update statement_quarter set ended_at = $2 where quarter = $1 and ended_at is null and drawn_at is not null")
                .bind(0, quarter.code()).bind(1, at.atOffset(ZoneOffset.UTC)).then();
    }

    @Override
    public Mono<Long> again(Quarter quarter) {
        return database.sql("""
                        with tried as (update quarter_paper set failures = $2 - 1 where quarter = $1 and document is null and failures >= $2 returning 1),
                             going as (update statement_quarter set ended_at = null where quarter = $1 and exists (select from tried))
                        select count(*) from tried""")
                .bind(0, quarter.code()).bind(1, TRIES).mapValue(Long.class).one();
    }

    @Override
    public Mono<Long> failed() {
        return database.sql("select count(*) from quarter_paper where document is null and failures >= $1").bind(0, TRIES).mapValue(Long.class).one();
    }

    @Override
    public Mono<Standing> standing(Quarter quarter) {
        return database.sql(STANDING + "where q.quarter = $2 group by q.quarter").bind(0, TRIES).bind(1, quarter.code())
                .map(SqlQuarters::read).one();
    }

    @Override
    public Flux<Standing> standings(int most) {
        return database.sql(STANDING + "group by q.quarter order by q.quarter desc limit $2").bind(0, TRIES).bind(1, most)
                .map(SqlQuarters::read).all();
    }

    private static Standing read(Readable row) {
        return new Standing(Quarter.of(row.get("quarter", String.class)), instant(row, "begun_at").orElseThrow(), instant(row, "drawn_at"),
                Arrays.stream(row.get("behind", String[].class)).map(Feed::of).toList(), instant(row, "ended_at"),
                row.get("due", Long.class), row.get("made", Long.class), row.get("failed", Long.class));
    }

    private static Optional<Instant> instant(Readable row, String column) {
        return Optional.ofNullable(row.get(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
