package org.doorstep.leasehold.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.doorstep.leasehold.Bills.ChangedBills;
import org.doorstep.leasehold.model.BillRule;
import org.doorstep.leasehold.service.PutRightStore;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What is put right together, in PostgreSQL. */
@Component
class SqlPutRight implements PutRightStore {

    private final DatabaseClient database;

    SqlPutRight(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<List<ChangedBills>> changed() {
        return database.sql("""
                        with changed as (select *, number = $1 as balance from charge_bill_changed),
                        found as (select schedule, year, balance, count(distinct lease) as leases from changed group by schedule, year, balance),
                        others as (select c.schedule, c.year, c.balance, array_agg(distinct s.name order by s.name) as names from changed c
                            join charge_bill_changed o on o.lease = c.lease and o.year = c.year and o.number = c.number and o.schedule <> c.schedule
                            join charge_schedule s on s.id = o.schedule group by c.schedule, c.year, c.balance),
                        running as (select schedule, year, balance from charge_put_right where done_at is null)
                        select s.reference, s.name, coalesce(f.year, r.year) as year, coalesce(f.balance, r.balance) as balance, coalesce(f.leases, 0) as leases,
                            coalesce(o.names, '{}') as others, r.schedule is not null as running
                        from found f full join running r on r.schedule = f.schedule and r.year = f.year and r.balance = f.balance
                        left join others o on o.schedule = f.schedule and o.year = f.year and o.balance = f.balance
                        join charge_schedule s on s.id = coalesce(f.schedule, r.schedule) order by s.name, s.reference, 3, 4""")
                .bind(0, BillRule.BALANCE)
                .map(row -> new ChangedBills(row.get("reference", String.class), row.get("name", String.class), row.get("year", Integer.class), row.get("balance", Boolean.class),
                        row.get("leases", Long.class), List.of(row.get("others", String[].class)), row.get("running", Boolean.class))).all().collectList();
    }

    @Override
    public Mono<Boolean> begin(UUID id, ChangedBills which, String why, Instant at) {
        return database.sql("""
                        insert into charge_put_right (id, schedule, year, why, asked_at, balance) select $1, id, $3, $4, $5, $6 from charge_schedule where reference = $2
                        on conflict do nothing""")
                .bind(0, id).bind(1, which.schedule()).bind(2, which.year()).bind(3, why).bind(4, at.atOffset(ZoneOffset.UTC)).bind(5, which.balance())
                .fetch().rowsUpdated().map(count -> count == 1);
    }

    @Override
    public Mono<PutRight> of(UUID id) {
        return database.sql("""
                        select r.schedule, s.reference, r.year, r.balance, r.why from charge_put_right r join charge_schedule s on s.id = r.schedule
                        where r.id = $1 and r.done_at is null""").bind(0, id)
                .map(row -> new PutRight(id, row.get("schedule", UUID.class), row.get("reference", String.class), row.get("year", Integer.class),
                        row.get("balance", Boolean.class), row.get("why", String.class))).one();
    }

    @Override
    public Flux<String> leases(PutRight order, String after, int most) {
        return database.sql("""
                        select distinct lease from charge_bill_changed where schedule = $1 and year = $2 and lease > $3 and (number = $5) = $6
                        order by lease limit $4""")
                .bind(0, order.schedule()).bind(1, order.year()).bind(2, after).bind(3, most).bind(4, BillRule.BALANCE).bind(5, order.balance()).mapValue(String.class).all();
    }

    @Override
    public Mono<Void> done(UUID id, Instant at) {
        return database.sql("update charge_put_right set done_at = $2 where id = $1 and done_at is null").bind(0, id).bind(1, at.atOffset(ZoneOffset.UTC)).then();
    }
}
