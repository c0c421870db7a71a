package org.doorstep.payments.store;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

import org.doorstep.kernel.Money;
import org.doorstep.payments.service.CardRefund;
import org.doorstep.payments.service.CardRefundStore;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Refunds in PostgreSQL. */
@Component
class SqlCardRefunds implements CardRefundStore {

    private static final String SELECT = "select id, payment, pence, available, state, asked_by, asked_name, asked_at from card_refund where ";

    private final DatabaseClient database;

    SqlCardRefunds(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Boolean> ask(CardRefund refund) {
        return database.sql("""
                        insert into card_refund (id, payment, pence, available, state, asked_by, asked_at, asked_name)
                        values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing""")
                .bind(0, refund.id()).bind(1, refund.payment()).bind(2, refund.amount().pence()).bind(3, refund.available().pence())
                .bind(4, refund.state().code()).bind(5, refund.by()).bind(6, refund.at().atOffset(ZoneOffset.UTC)).bind(7, refund.name())
                .fetch().rowsUpdated().map(count -> count == 1);
    }

    @Override
    public Mono<CardRefund> asked(UUID refund) {
        return database.sql(SELECT + "id = $1 and state = 'asked'").bind(0, refund).map(SqlCardRefunds::refund).one();
    }

    @Override
    public Mono<CardRefund> wanted(UUID payment) {
        return database.sql(SELECT + "payment = $1 and state = 'wanted'").bind(0, payment).map(SqlCardRefunds::refund).one();
    }

    private static CardRefund refund(Readable row) {
        return new CardRefund(row.get("id", UUID.class), row.get("payment", UUID.class), new Money(row.get("pence", Long.class)),
                new Money(row.get("available", Long.class)), CardRefund.State.of(row.get("state", String.class)),
                row.get("asked_by", String.class), row.get("asked_name", String.class), row.get("asked_at", OffsetDateTime.class).toInstant());
    }

    @Override
    public Mono<Boolean> second(UUID refund, String by, Instant at) {
        return decided("update card_refund set state = 'asked', seconded_by = $2, seconded_at = $3 where id = $1 and state = 'wanted' and asked_by <> $2", refund, by, at);
    }

    @Override
    public Mono<Boolean> drop(UUID refund, String by, Instant at) {
        return decided("update card_refund set state = 'dropped', seconded_by = $2, seconded_at = $3 where id = $1 and state = 'wanted'", refund, by, at);
    }

    private Mono<Boolean> decided(String update, UUID refund, String by, Instant at) {
        return database.sql(update).bind(0, refund).bind(1, by).bind(2, at.atOffset(ZoneOffset.UTC)).fetch().rowsUpdated().map(count -> count == 1);
    }

    @Override
    public Mono<Boolean> waiting(UUID payment) {
        return database.sql("select exists (select from card_refund where payment = $1 and state = 'asked') as waits")
                .bind(0, payment).map(row -> row.get("waits", Boolean.class)).one();
    }

    @Override
    public Mono<Void> end(UUID refund, CardRefund.State state) {
        return database.sql("update card_refund set state = $2 where id = $1 and state = 'asked'")
                .bind(0, refund).bind(1, state.code()).fetch().rowsUpdated().then();
    }
}
