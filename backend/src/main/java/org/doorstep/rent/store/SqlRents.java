package org.doorstep.rent.store;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.kernel.Money;
import org.doorstep.rent.Difference;
import org.doorstep.rent.Head;
import org.doorstep.rent.model.Charge;
import org.doorstep.rent.model.Charges;
import org.doorstep.rent.model.Wait;
import org.doorstep.rent.service.RentStore;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Charges and differences in PostgreSQL. */
@Repository
class SqlRents implements RentStore {

    /** Sorts before every other. */
    private static final UUID FIRST = new UUID(0, 0);

    private final DatabaseClient database;

    SqlRents(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Charges> charges(UUID account, LocalDate since) {
        return Mono.zip(database.sql("""
                                select head, weekly, eligible, starts, ends from rent_charge
                                where account = $1 and (ends is null or ends >= least($2, (select min(starts) - 7 from rent_wait where account = $1)))
                                order by starts, head""")
                        .bind(0, account).bind(1, since).map(SqlRents::charge).all().collectList(), waits(account))
                .map(found -> new Charges(found.getT1()).waiting(found.getT2()));
    }

    private Mono<List<Wait>> waits(UUID account) {
        return database.sql("select starts, ends from rent_wait where account = $1").bind(0, account)
                .map(row -> new Wait(Rows.get(row, "starts", LocalDate.class), Rows.day(row, "ends"))).all().collectList();
    }

    @Override
    public Flux<Held> weekly(LocalDate day, LocalDate closed, Optional<UUID> after, int most) {
        return database.sql("""
                        select a.id, a.reference, a.agreement, a.closed from account a
                        where a.id > $2 and a.opened <= $1 and (a.closed is null or a.closed >= $4)
                          and exists (select from rent_charge c where c.account = a.id and c.starts <= $1)
                        order by a.id limit $3""")
                .bind(0, day).bind(1, after.orElse(FIRST)).bind(2, most).bind(3, closed).map(Rows::held).all();
    }

    @Override
    public Mono<Void> forgetDifferences(LocalDate before) {
        return database.sql("delete from rent_difference where week < $1").bind(0, before).fetch().rowsUpdated().then();
    }

    /** Told in one statement; what is no longer so goes, and what still is keeps the moment it was first seen. */
    @Override
    public Mono<Void> found(UUID account, LocalDate from, LocalDate until, List<Difference> differences, Instant at) {
        return database.sql("""
                        with given as (
                            select * from unnest($4::date[], $5::bigint[], $6::bigint[]) as g (week, expected, debited)),
                        gone as (
                            delete from rent_difference where account = $1 and week between $2 and $3
                                and week not in (select week from given))
                        insert into rent_difference as d (account, week, expected, debited, seen_at)
                        select $1, week, expected, debited, $7 from given
                        on conflict (account, week) do update set expected = excluded.expected, debited = excluded.debited
                        where (d.expected, d.debited) is distinct from (excluded.expected, excluded.debited)""")
                .bind(0, account).bind(1, from).bind(2, until)
                .bind(3, differences.stream().map(Difference::day).toArray(LocalDate[]::new))
                .bind(4, pence(differences.stream().map(Difference::expected).toList()))
                .bind(5, pence(differences.stream().map(Difference::debited).toList()))
                .bind(6, at.atOffset(ZoneOffset.UTC)).then();
    }

    @Override
    public Mono<Long> countDifferences() {
        return database.sql("select count(*) as n from rent_difference").map(row -> Rows.get(row, "n", Long.class)).one();
    }

    @Override
    public Flux<Difference> newestDifferences(int most) {
        return database.sql("""
                        select a.reference, d.week, d.expected, d.debited from rent_difference d join account a on a.id = d.account
                        order by d.week desc, a.reference limit $1""")
                .bind(0, most)
                .map(row -> new Difference(Rows.get(row, "reference", String.class), Rows.get(row, "week", LocalDate.class),
                        Rows.money(row, "expected"), Rows.money(row, "debited")))
                .all();
    }

    private static Long[] pence(List<Money> amounts) {
        return amounts.stream().map(Money::pence).toArray(Long[]::new);
    }

    private static Charge charge(Readable row) {
        return new Charge(Head.of(Rows.get(row, "head", String.class)), Rows.money(row, "weekly"), Rows.get(row, "eligible", Boolean.class),
                Rows.get(row, "starts", LocalDate.class), Rows.day(row, "ends"));
    }
}
