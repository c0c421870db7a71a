package org.doorstep.leasehold.store;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.doorstep.leasehold.service.LateCostStore.When;
import org.doorstep.leasehold.service.TeamMailStore;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The team's warnings in PostgreSQL; for costs {@code $1} to {@code $3} as {@link SqlLateCosts} has them. */
@Component
class SqlTeamMails implements TeamMailStore {

    private static final String COSTS = """
            select w.cost as id, known.reference, w.incurred as since, due.days from charge_cost_watch w join charge_cost known on known.id = w.cost
            cross join lateral (select min(each.days) as days from unnest($4::int[], $5::date[]) as each (days, incurred_by)
                where w.incurred <= each.incurred_by) due
            where due.days < coalesce(w.warned, due.days + 1) and w.incurred + make_interval(months => $2) >= $1
            and w.cost in (select c.id\s""" + SqlLateCosts.FROM + SqlLateCosts.NOT_ASKED + SqlLateCosts.NOT_BY_FILE + """
                 and c.decided is null)
            order by w.incurred, known.reference limit $6""";

    /** Until a contract's or an invoice's day {@code $1}; the rest as {@link SqlWorksSums#UNBILLED} has it. */
    private static final String WORKS = """
            select due.* from (
                select c.id, c.reference, d.since, (select min(each.days) from unnest($4::int[], $5::date[]) as each (days, incurred_by)
                    where d.since <= each.incurred_by) as days\s""" + SqlWorksSums.UNBILLED + """
                 and not l.late and d.since <= $1) due
            left join works_warned w on w.consultation = due.id and w.since = due.since
            where due.days < coalesce(w.days, due.days + 1) order by due.since, due.reference limit $6""";

    private final DatabaseClient database;

    SqlTeamMails(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Flux<Due> costs(When when, Map<Integer, LocalDate> warnings, int most) {
        return due(SqlLateCosts.bound(database, COSTS, when), warnings, most);
    }

    @Override
    public Flux<Due> works(When when, Map<Integer, LocalDate> warnings, int most) {
        var until = warnings.values().stream().max(LocalDate::compareTo).orElseThrow();
        return due(database.sql(WORKS).bind(0, until).bind(1, when.served()).bind(2, when.months()), warnings, most);
    }

    private static Flux<Due> due(DatabaseClient.GenericExecuteSpec listed, Map<Integer, LocalDate> warnings, int most) {
        var days = warnings.keySet().toArray(Integer[]::new);
        return listed.bind(3, days).bind(4, Stream.of(days).map(warnings::get).toArray(LocalDate[]::new)).bind(5, most)
                .map(row -> new Due(row.get("id", UUID.class), row.get("reference", String.class), row.get("since", LocalDate.class), row.get("days", Integer.class))).all();
    }

    @Override
    public Flux<UUID> warnedOfCosts(List<Due> costs, UUID mail) {
        return database.sql("""
                        update charge_cost_watch w set warned = had.days, mail = $3 from unnest($1, $2) as had (cost, days)
                        where w.cost = had.cost and had.days < coalesce(w.warned, had.days + 1) returning w.cost""")
                .bind(0, costs.stream().map(Due::id).toArray(UUID[]::new)).bind(1, costs.stream().map(Due::days).toArray(Integer[]::new)).bind(2, mail)
                .mapValue(UUID.class).all();
    }

    @Override
    public Flux<UUID> warnedOfWorks(List<Due> works, UUID mail) {
        return database.sql("""
                        insert into works_warned as w (consultation, since, days, mail) select had.*, $4 from unnest($1, $2, $3) as had
                        on conflict (consultation) do update set since = excluded.since, days = excluded.days, mail = excluded.mail
                        where w.since <> excluded.since or w.days > excluded.days returning w.consultation""")
                .bind(0, works.stream().map(Due::id).toArray(UUID[]::new)).bind(1, works.stream().map(Due::since).toArray(LocalDate[]::new))
                .bind(2, works.stream().map(Due::days).toArray(Integer[]::new)).bind(3, mail).mapValue(UUID.class).all();
    }

    @Override
    public Mono<Void> sent(Mail mail) {
        return database.sql("insert into leasehold_mail (id, sent_on, failing_since) values ($1, $2, $3) on conflict do nothing")
                .bind(0, mail.id()).bind(1, mail.sentOn()).bind(2, Parameters.in(R2dbcType.DATE, mail.failingSince().orElse(null))).then();
    }

    @Override
    public Flux<Mail> failed(LocalDate before) {
        return database.sql("select id, sent_on, failing_since from leasehold_mail where failed and sent_on < $1 order by sent_on, id").bind(0, before)
                .map(row -> new Mail(row.get("id", UUID.class), row.get("sent_on", LocalDate.class), Optional.ofNullable(row.get("failing_since", LocalDate.class)))).all();
    }

    @Override
    public Mono<Void> left(UUID mail) {
        return database.sql("delete from leasehold_mail where id = $1").bind(0, mail).then();
    }

    @Override
    public Mono<Void> fails(UUID mail) {
        return database.sql("update leasehold_mail set failed = true where id = $1").bind(0, mail).then();
    }

    @Override
    public Mono<Void> undo(Collection<UUID> mails) {
        return database.sql("""
                        with costs as (update charge_cost_watch set warned = null, mail = null where mail = any($1)),
                        works as (delete from works_warned where mail = any($1))
                        delete from leasehold_mail where id = any($1)""").bind(0, mails.toArray(UUID[]::new)).then();
    }

    @Override
    public Mono<LocalDate> failingSince() {
        return database.sql("select failing_since from leasehold_mail where failed and failing_since is not null order by failing_since limit 1").mapValue(LocalDate.class).one();
    }
}
