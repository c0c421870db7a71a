package org.doorstep.arrears.store;

import java.util.List;
import java.util.UUID;

import org.doorstep.arrears.service.BudgetSafe;
import org.doorstep.platform.safe.Sealed;
import org.doorstep.platform.safe.SealedRows;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What people earn and spend, by their plan, to be sealed anew. */
@Repository
class SqlBudgets implements SealedRows<UUID> {

    private final DatabaseClient database;

    SqlBudgets(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<List<Kept<UUID>>> sealedOtherwise(String key, int limit) {
        return database.sql("select plan, sealed, key_id from arrears_budget where key_id <> $1 order by plan limit $2").bind(0, key).bind(1, limit)
                .map(row -> new Kept<>(Rows.get(row, "plan", UUID.class), BudgetSafe.row(Rows.get(row, "plan", UUID.class)), Rows.sealed(row)))
                .all().collectList();
    }

    @Override
    public Mono<Void> reseal(Kept<UUID> old, Sealed sealed) {
        return database.sql("update arrears_budget set sealed = $2, key_id = $3 where plan = $1 and key_id = $4 and sealed = $5")
                .bind(0, old.owner()).bind(1, sealed.bytes()).bind(2, sealed.key()).bind(3, old.sealed().key()).bind(4, old.sealed().bytes())
                .fetch().rowsUpdated().then();
    }
}
