package org.doorstep.payments.store;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.kernel.Money;
import org.doorstep.payments.PaymentState;
import org.doorstep.payments.WhyNotPaid;
import org.doorstep.payments.service.CardPayment;
import org.doorstep.payments.service.CardPaymentStore;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Card payments in PostgreSQL. */
@Component
class SqlCardPayments implements CardPaymentStore {

    private static final String SELECT = """
            select id, reference, person, account, account_reference, pence, once, state, why, provider_id, begun_at, ended_at,
                   refunded, refunds, doubt, moves from card_payment""";

    private final DatabaseClient database;

    SqlCardPayments(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Boolean> begin(CardPayment payment) {
        return database.sql("""
                        insert into card_payment (id, reference, person, account, account_reference, pence, once, state, begun_at)
                        values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing""")
                .bind(0, payment.id()).bind(1, payment.reference()).bind(2, payment.person()).bind(3, payment.account())
                .bind(4, payment.accountReference()).bind(5, payment.amount().pence()).bind(6, payment.once())
                .bind(7, payment.state().code()).bind(8, payment.begun().atOffset(ZoneOffset.UTC))
                .fetch().rowsUpdated().map(count -> count == 1);
    }

    @Override
    public Mono<CardPayment> like(CardPayment payment) {
        return database.sql(SELECT + """
                         where person = $1 and (once = $2 or account = $3 and pence = $4 and state in ('asked', 'open'))
                        order by once = $2 desc limit 1""")
                .bind(0, payment.person()).bind(1, payment.once()).bind(2, payment.account()).bind(3, payment.amount().pence())
                .map(SqlCardPayments::payment).one();
    }

    @Override
    public Mono<CardPayment> sent(String person, UUID once) {
        return database.sql(SELECT + " where person = $1 and once = $2").bind(0, person).bind(1, once).map(SqlCardPayments::payment).one();
    }

    @Override
    public Mono<List<CardPayment>> besides(CardPayment payment) {
        return database.sql(SELECT + " where person = $1 and account = $2 and id <> $3 and state in ('asked', 'open')")
                .bind(0, payment.person()).bind(1, payment.account()).bind(2, payment.id())
                .map(SqlCardPayments::payment).all().collectList();
    }

    @Override
    public Mono<CardPayment> open(String person, UUID account) {
        return database.sql(SELECT + " where person = $1 and account = $2 and state = 'open' order by begun_at desc, id desc limit 1")
                .bind(0, person).bind(1, account).map(SqlCardPayments::payment).one();
    }

    @Override
    public Mono<CardPayment> find(String person, UUID id) {
        return database.sql(SELECT + " where id = $1 and person = $2").bind(0, id).bind(1, person).map(SqlCardPayments::payment).one();
    }

    @Override
    public Mono<List<CardPayment>> list(String person, int most) {
        return database.sql(SELECT + " where person = $1 order by begun_at desc, id desc limit $2").bind(0, person).bind(1, most)
                .map(SqlCardPayments::payment).all().collectList();
    }

    @Override
    public Mono<Void> hurry() {
        return database.sql("set local lock_timeout = '3s'").then();
    }

    @Override
    public Mono<CardPayment> lock(UUID id) {
        return database.sql(SELECT + " where id = $1 for update").bind(0, id).map(SqlCardPayments::payment).one();
    }

    @Override
    public Mono<CardPayment> any(UUID id) {
        return database.sql(SELECT + " where id = $1").bind(0, id).map(SqlCardPayments::payment).one();
    }

    @Override
    public Mono<CardPayment> referred(String reference) {
        return database.sql(SELECT + " where reference = $1").bind(0, reference).map(SqlCardPayments::payment).one();
    }

    @Override
    public Mono<CardPayment> atProvider(String paymentId) {
        return database.sql(SELECT + " where provider_id = $1").bind(0, paymentId).map(SqlCardPayments::payment).one();
    }

    @Override
    public Mono<Void> save(CardPayment payment) {
        return database.sql("""
                        update card_payment set state = $2, why = $3, provider_id = $4, ended_at = $5, refunded = $6, refunds = $7, account = $8, account_reference = $9, moves = $11,
                               doubt = $10::text, doubt_seen_at = case when doubt = $10::text then doubt_seen_at end,
                               doubt_seen_by = case when doubt = $10::text then doubt_seen_by end
                        where id = $1""")
                .bind(0, payment.id()).bind(1, payment.state().code())
                .bind(2, Parameters.in(R2dbcType.VARCHAR, payment.why().map(WhyNotPaid::code).orElse(null)))
                .bind(3, Parameters.in(R2dbcType.VARCHAR, payment.provider().orElse(null)))
                .bind(4, Parameters.in(R2dbcType.TIMESTAMP_WITH_TIME_ZONE, payment.ended().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null)))
                .bind(5, payment.refunded().pence()).bind(6, payment.refunds()).bind(7, payment.account()).bind(8, payment.accountReference())
                .bind(9, Parameters.in(R2dbcType.VARCHAR, payment.doubt().orElse(null))).bind(10, payment.moves())
                .fetch().rowsUpdated().then();
    }

    @Override
    public Mono<List<CardPayment>> toSee(int most) {
        return database.sql(SELECT + " where state = 'unplaced' or doubt is not null and doubt_seen_at is null"
                        + " or id in (select payment from card_refund where state = 'wanted' union all select payment from card_move where state = 'wanted') order by begun_at desc, id desc limit $1")
                .bind(0, most).map(SqlCardPayments::payment).all().collectList();
    }

    @Override
    public Mono<Boolean> seen(String reference, String actor, Instant at) {
        return database.sql("update card_payment set doubt_seen_at = $2, doubt_seen_by = $3 where reference = $1 and doubt is not null")
                .bind(0, reference).bind(1, at.atOffset(ZoneOffset.UTC)).bind(2, actor).fetch().rowsUpdated().map(count -> count == 1);
    }

    @Override
    public Mono<Long> waitingSince(Instant before) {
        return database.sql("""
                        select (select count(*) from card_payment where begun_at < $1 and (state = 'unplaced' or doubt is not null and doubt_seen_at is null))
                             + (select count(*) from card_refund where asked_at < $1 and state in ('asked', 'wanted'))
                             + (select count(*) from card_move where asked_at < $1 and state = 'wanted') as waits""")
                .bind(0, before.atOffset(ZoneOffset.UTC)).map(row -> row.get("waits", Long.class)).one();
    }

    @Override
    public Mono<List<CardPayment>> paidSince(Instant since, UUID after, int most) {
        return database.sql(SELECT + """
                         where state in ('paid', 'returned', 'recalled') and provider_id is not null and id > $2
                          and (ended_at >= $1 or id in (select payment from card_refund where asked_at >= $1))
                        order by id limit $3""")
                .bind(0, since.atOffset(ZoneOffset.UTC)).bind(1, after).bind(2, most).map(SqlCardPayments::payment).all().collectList();
    }

    @Override
    public Mono<Boolean> decided(UUID payment, String dispute, boolean lost, Instant at) {
        return database.sql("insert into card_dispute (dispute, status, payment, heard_at) values ($1, $2, $3, $4) on conflict do nothing")
                .bind(0, dispute).bind(1, lost ? "lost" : "won").bind(2, payment).bind(3, at.atOffset(ZoneOffset.UTC)).fetch().rowsUpdated().map(count -> count == 1);
    }

    @Override
    public Flux<CardPayment> taken() {
        return database.sql(SELECT + " where state = 'paid'").map(SqlCardPayments::payment).all();
    }

    private static CardPayment payment(Readable row) {
        return new CardPayment(row.get("id", UUID.class), row.get("reference", String.class), row.get("person", String.class),
                row.get("account", UUID.class), row.get("account_reference", String.class), new Money(row.get("pence", Long.class)),
                row.get("once", UUID.class), PaymentState.of(row.get("state", String.class)),
                Optional.ofNullable(row.get("why", String.class)).map(WhyNotPaid::of),
                Optional.ofNullable(row.get("provider_id", String.class)), at(row, "begun_at").orElseThrow(), at(row, "ended_at"),
                new Money(row.get("refunded", Long.class)), row.get("refunds", Integer.class),
                Optional.ofNullable(row.get("doubt", String.class)), row.get("moves", Integer.class));
    }

    private static Optional<Instant> at(Readable row, String column) {
        return Optional.ofNullable(row.get(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
