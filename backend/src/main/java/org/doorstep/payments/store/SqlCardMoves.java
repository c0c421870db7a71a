package org.doorstep.payments.store;

import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.payments.service.CardMove;
import org.doorstep.payments.service.CardMoveStore;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Moves in PostgreSQL. */
@Component
class SqlCardMoves implements CardMoveStore {

    private final DatabaseClient database;

    SqlCardMoves(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Boolean> ask(CardMove move, boolean wanted) {
        return database.sql("""
                        insert into card_move (id, payment, from_account, to_account, to_reference, why, state, asked_by, asked_name, asked_at)
                        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing""")
                .bind(0, move.id()).bind(1, move.payment()).bind(2, move.from()).bind(3, move.to().<Parameter>map(Parameters::in).orElseGet(() -> Parameters.in(UUID.class))).bind(4, move.toReference()).bind(5, move.why())
                .bind(6, wanted ? "wanted" : "done").bind(7, move.by()).bind(8, move.name()).bind(9, move.at().atOffset(ZoneOffset.UTC))
                .fetch().rowsUpdated().map(count -> count == 1);
    }

    @Override
    public Mono<CardMove> wanted(UUID payment) {
        return database.sql("""
                        select id, payment, from_account, to_account, to_reference, why, asked_by, asked_name, asked_at
                        from card_move where payment = $1 and state = 'wanted'""")
                .bind(0, payment)
                .map(row -> new CardMove(row.get("id", UUID.class), row.get("payment", UUID.class), row.get("from_account", UUID.class),
                        Optional.ofNullable(row.get("to_account", UUID.class)), row.get("to_reference", String.class), row.get("why", String.class),
                        row.get("asked_by", String.class), row.get("asked_name", String.class), row.get("asked_at", OffsetDateTime.class).toInstant()))
                .one();
    }

    @Override
    public Mono<Boolean> second(UUID move, String by, Instant at) {
        return decided("update card_move set state = 'done', seconded_by = $2, seconded_at = $3 where id = $1 and state = 'wanted' and asked_by <> $2", move, by, at);
    }

    @Override
    public Mono<Boolean> drop(UUID move, String by, Instant at) {
        return decided("update card_move set state = 'dropped', seconded_by = $2, seconded_at = $3 where id = $1 and state = 'wanted'", move, by, at);
    }

    private Mono<Boolean> decided(String update, UUID move, String by, Instant at) {
        return database.sql(update).bind(0, move).bind(1, by).bind(2, at.atOffset(ZoneOffset.UTC)).fetch().rowsUpdated().map(count -> count == 1);
    }
}
