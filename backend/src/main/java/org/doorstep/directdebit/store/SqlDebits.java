package org.doorstep.directdebit.store;

import static org.doorstep.directdebit.store.DebitRows.utc;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.directdebit.model.Terms;
import org.doorstep.directdebit.service.DebitStore;
import org.doorstep.directdebit.service.StoredDebit;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Instructions in PostgreSQL. */
@Repository
class SqlDebits implements DebitStore {

    private static final String LIVE = "d.state in ('waiting', 'lodged', 'active', 'paused')";

    private final DatabaseClient database;

    SqlDebits(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<StoredDebit> latest(UUID account) {
        return database.sql(DebitRows.SELECT + "where d.account = $1 and d.state <> 'typed' order by " + LIVE + " desc, d.id desc limit 1")
                .bind(0, account).map(DebitRows::debit).one();
    }

    @Override
    public Mono<StoredDebit> lockLive(UUID account) {
        return locked("d.account = $1 and " + LIVE, account);
    }

    @Override
    public Mono<StoredDebit> paidBy(String person, String accountReference) {
        return database.sql(DebitRows.SELECT + "where d.person = $1 and d.account_reference = $2 and d.state <> 'typed' order by " + LIVE + " desc, d.id desc limit 1")
                .bind(0, person).bind(1, accountReference).map(DebitRows::debit).one();
    }

    @Override
    public Mono<List<StoredDebit>> live(UUID after, int limit) {
        return database.sql(DebitRows.SELECT + "where " + LIVE + " and d.id > $1 order by d.id limit $2")
                .bind(0, after).bind(1, limit).map(DebitRows::debit).all().collectList();
    }

    @Override
    public Mono<List<StoredDebit>> live(Collection<UUID> accounts) {
        return database.sql(DebitRows.SELECT + "where " + LIVE + " and d.account = any ($1)").bind(0, accounts.toArray(UUID[]::new)).map(DebitRows::debit).all().collectList();
    }

    @Override
    public Mono<Map<UUID, String>> accountsOf(Collection<UUID> debits) {
        return database.sql("select id, account_reference from direct_debit where id = any ($1)").bind(0, debits.toArray(UUID[]::new)).fetch().all()
                .collectMap(row -> (UUID) row.get("id"), row -> (String) row.get("account_reference"));
    }

    @Override
    public Mono<StoredDebit> lockReference(String reference) {
        return locked("d.reference = $1 and d.state <> 'typed'", reference);
    }

    @Override
    public Mono<StoredDebit> lock(UUID id) {
        return locked("d.id = $1 and d.state <> 'typed'", id);
    }

    @Override
    public Mono<StoredDebit> lockLiveOf(String accountReference) {
        return locked("d.account_reference = $1 and " + LIVE, accountReference);
    }

    @Override
    public Mono<StoredDebit> lockTyped(UUID account, String person) {
        return database.sql("select id from direct_debit where account = $1 and person = $2 and state = 'typed' for update")
                .bind(0, account).bind(1, person).map(row -> row.get("id", UUID.class)).one().flatMap(this::byId);
    }

    @Override
    public Mono<StoredDebit> typed(UUID account, String person) {
        return database.sql(DebitRows.SELECT + "where d.account = $1 and d.person = $2 and d.state = 'typed'")
                .bind(0, account).bind(1, person).map(DebitRows::debit).one();
    }

    /** Locked first and read after: what somebody else has just changed is read as they left it. */
    private Mono<StoredDebit> locked(String which, Object key) {
        return database.sql("select d.id from direct_debit d where " + which + " for update")
                .bind(0, key).map(row -> row.get("id", UUID.class)).one().flatMap(this::byId);
    }

    private Mono<StoredDebit> byId(UUID id) {
        return database.sql(DebitRows.SELECT + "where d.id = $1").bind(0, id).map(DebitRows::debit).one();
    }

    @Override
    public Mono<Void> keepTyped(StoredDebit debit) {
        return database.sql("delete from direct_debit where account = $1 and person = $2 and state = 'typed'")
                .bind(0, debit.owner().account()).bind(1, debit.owner().person()).fetch().rowsUpdated()
                .then(insert(debit))
                // Typed twice at once: one of the two is kept.
                .filter(inserted -> inserted == 1)
                .flatMapMany(_ -> Flux.fromIterable(debit.terms()))
                .concatMap(terms -> add(debit.id(), terms)).then();
    }

    private Mono<Long> insert(StoredDebit debit) {
        return database.sql("""
                        insert into direct_debit (id, reference, account, account_reference, agreement, person, state, holder, last_four,
                                                  sealed, key_id, typed_at)
                        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict do nothing""")
                .bind(0, debit.id()).bind(1, debit.reference()).bind(2, debit.owner().account()).bind(3, debit.owner().accountReference())
                .bind(4, debit.owner().agreement()).bind(5, debit.owner().person()).bind(6, debit.state().code())
                .bind(7, debit.payer().holder()).bind(8, debit.payer().lastFour()).bind(9, debit.payer().account().bytes())
                .bind(10, debit.payer().account().key()).bind(11, utc(debit.typedAt()))
                .fetch().rowsUpdated();
    }

    @Override
    public Mono<Void> keep(StoredDebit debit, Instant at) {
        return database.sql("""
                        update direct_debit set state = $2, last_four = $3, sealed = $4, key_id = $5, lodging = $6, earliest = $7, ending = $8::text,
                               ended_at = case when $8::text is null then null else $9::timestamptz end,
                               was_paused = $10, held = $11::text,
                               held_at = case when $11::text is null then null when held = $11::text then held_at else $9::timestamptz end,
                               held_seen_at = case when held = $11::text then held_seen_at end, held_seen_by = case when held = $11::text then held_seen_by end
                        where id = $1""")
                .bind(0, debit.id()).bind(1, debit.state().code()).bind(2, debit.payer().lastFour())
                .bind(3, debit.payer().account().bytes()).bind(4, debit.payer().account().key()).bind(5, debit.lodging())
                .bind(6, Parameters.in(R2dbcType.DATE, debit.earliest().orElse(null)))
                .bind(7, Parameters.in(R2dbcType.VARCHAR, debit.ending().orElse(null))).bind(8, utc(at))
                .bind(9, debit.marks().wasPaused()).bind(10, Parameters.in(R2dbcType.VARCHAR, debit.marks().held().orElse(null)))
                .fetch().rowsUpdated().then();
    }

    @Override
    public Mono<Boolean> add(UUID debit, Terms terms) {
        return database.sql("""
                        insert into direct_debit_terms (direct_debit, n, amount, day, from_month, starts, told, change, made_at)
                        values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (direct_debit, change) do nothing""")
                .bind(0, debit).bind(1, terms.n()).bind(2, terms.amount().pence()).bind(3, (short) terms.day()).bind(4, terms.from().atDay(1))
                .bind(5, terms.starts()).bind(6, terms.told()).bind(7, Parameters.in(R2dbcType.VARCHAR, terms.change().orElse(null))).bind(8, utc(terms.made()))
                .fetch().rowsUpdated().map(count -> count == 1);
    }

    @Override
    public Mono<Void> untold(UUID debit, int n, Optional<String> why, UUID id, Instant at) {
        return database.sql("""
                        update direct_debit_terms set untold = $3::text, untold_id = case when $3::text is not null then $4::uuid end,
                               untold_at = case when $3::text is not null then $5::timestamptz end, untold_seen_at = null, untold_seen_by = null
                        where direct_debit = $1 and n = $2 and untold is distinct from $3::text""")
                .bind(0, debit).bind(1, n).bind(2, Parameters.in(R2dbcType.VARCHAR, why.orElse(null))).bind(3, id).bind(4, utc(at)).fetch().rowsUpdated().then();
    }

    @Override
    public Mono<Void> forgetTerms(UUID debit) {
        return database.sql("delete from direct_debit_terms where direct_debit = $1").bind(0, debit).fetch().rowsUpdated().then();
    }
}
