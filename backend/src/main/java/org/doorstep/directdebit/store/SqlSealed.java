package org.doorstep.directdebit.store;

import static org.doorstep.directdebit.store.DebitRows.utc;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.doorstep.directdebit.service.SealedStore;
import org.doorstep.platform.safe.Sealed;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Everything that is sealed, in PostgreSQL. */
@Repository
class SqlSealed implements SealedStore {

    private final DatabaseClient database;

    SqlSealed(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<List<Kept<Owner>>> sealedOtherwise(String key, int limit) {
        return Flux.concat(
                database.sql("select id, sealed, key_id from direct_debit where key_id <> $1 and length(sealed) > 0 order by id limit $2")
                        .bind(0, key).bind(1, limit)
                        .map(row -> kept(new Owner.Debit(DebitRows.get(row, "id", UUID.class)), row)).all(),
                database.sql("select input, sealed, key_id from direct_debit_run where key_id <> $1 and sealed is not null order by input limit $2")
                        .bind(0, key).bind(1, limit)
                        .map(row -> kept(new Owner.Run(DebitRows.get(row, "input", LocalDate.class)), row)).all())
                .collectList();
    }

    private static Kept<Owner> kept(Owner owner, Readable row) {
        return new Kept<>(owner, owner.row(), DebitRows.sealed(row));
    }

    @Override
    public Mono<Void> reseal(Kept<Owner> old, Sealed sealed) {
        return (switch (old.owner()) {
            case Owner.Debit(var id) -> database.sql("update direct_debit set sealed = $2, key_id = $3 where id = $1 and key_id = $4 and sealed = $5").bind(0, id);
            case Owner.Run(var input) -> database.sql("update direct_debit_run set sealed = $2, key_id = $3 where input = $1 and key_id = $4 and sealed = $5").bind(0, input);
        }).bind(1, sealed.bytes()).bind(2, sealed.key()).bind(3, old.sealed().key()).bind(4, old.sealed().bytes()).fetch().rowsUpdated().then();
    }

    @Override
    public Mono<Long> forgetTyped(Instant before) {
        return database.sql("delete from direct_debit where state = 'typed' and typed_at < $1").bind(0, utc(before)).fetch().rowsUpdated();
    }

    @Override
    public Mono<Long> forgetFiles(LocalDate before) {
        return database.sql("update direct_debit_run set sealed = null, key_id = null where entry < $1 and sealed is not null")
                .bind(0, before).fetch().rowsUpdated();
    }
}
