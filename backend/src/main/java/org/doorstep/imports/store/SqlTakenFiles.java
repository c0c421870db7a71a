package org.doorstep.imports.store;

import java.time.ZoneOffset;
import java.util.List;
import org.doorstep.imports.service.TakenFiles;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

@Repository
class SqlTakenFiles implements TakenFiles {

    /** Any number, as long as nothing else locks it. */
    private static final long TURN = 25_000_001L;

    private final DatabaseClient database;

    SqlTakenFiles(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Boolean> turn() {
        return database.sql("select pg_try_advisory_xact_lock(:turn)").bind("turn", TURN).mapValue(Boolean.class).one();
    }

    @Override
    public Mono<Boolean> seen(String kind, String sha256) {
        return database.sql("select exists (select from import_file where kind = :kind and sha256 = :sha256)")
                .bind("kind", kind).bind("sha256", sha256).mapValue(Boolean.class).one();
    }

    @Override
    public Mono<Void> add(TakenFile file) {
        return database.sql("""
                        insert into import_file (id, kind, sha256, bytes, added, changed, same, sent_by, at)
                        values (:id, :kind, :sha256, :bytes, :added, :changed, :same, :by, :at)""")
                .bind("id", file.id()).bind("kind", file.kind()).bind("sha256", file.sha256()).bind("bytes", file.bytes())
                .bind("added", file.changes().added()).bind("changed", file.changes().changed())
                .bind("same", file.changes().same()).bind("by", file.sentBy()).bind("at", file.at().atOffset(ZoneOffset.UTC))
                .then();
    }

    /** As much as autovacuum waits for by itself, a minute later and one table after the other. */
    @Override
    public Mono<List<String>> grown() {
        return database.sql("""
                        select quote_ident(x.schemaname) || '.' || quote_ident(x.relname) as name
                        from pg_stat_xact_user_tables x join pg_class c on c.oid = x.relid
                        where x.n_tup_ins + x.n_tup_upd + x.n_tup_del > 50 + 0.1 * greatest(c.reltuples, 0) order by name""")
                .mapValue(String.class).all().collectList();
    }

    @Override
    public Mono<Void> analyze(List<String> tables) {
        return database.sql("set local statement_timeout = '30min'").then()
                .then(Mono.defer(() -> database.sql("analyze " + String.join(", ", tables)).then()));
    }
}
