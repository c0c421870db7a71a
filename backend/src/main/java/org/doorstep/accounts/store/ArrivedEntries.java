package org.doorstep.accounts.store;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;

import org.doorstep.accounts.Route;
import org.doorstep.platform.spi.ImportChanges;
import org.doorstep.platform.spi.ImportKind;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Posts a whole file at once, whatever order its rows are in: each account's by the day they were posted. What is there
 * already stays, and what belongs to no account, or was before its account, waits in suspense.
 */
@Component
class ArrivedEntries {

    /** A file of a million entries takes longer than a page may. */
    private static final String PATIENCE = "set local statement_timeout = '30min'";

    /** In the order of their ids, as everybody who holds several does. */
    private static final String LOCK = """
            select count(*) from (select a.id from account a where a.reference in (select account_reference from ledger_arriving)
                                  order by a.id for no key update) as held""";

    private static final String FORGET_KNOWN = """
            delete from ledger_arriving r
            where exists (select from ledger_entry e where e.source = r.source and e.reference = r.reference)
               or exists (select from suspense s where s.source = r.source and s.reference = r.reference)""";

    /** Looked at before, and again when nobody else can take a file in: another one may have come in between. */
    private static final String OVERTAKEN = """
            select count(*) filter (where (s.amount, s.type, s.effective, s.account, s.route)
                                          is distinct from (r.amount, r.type, r.effective, r.account_reference, coalesce(r.route, ''))) as altered
            from ledger_arriving r cross join lateral (
                select w.amount, w.type, w.effective, w.account_reference as account, coalesce(w.route, '') as route
                from suspense w where w.source = r.source and w.reference = r.reference
                union all
                select e.amount, e.type, e.effective, a.reference, coalesce(e.route, '') from ledger_entry e join account a on a.id = e.account
                where e.source = r.source and e.reference = r.reference
                  and not exists (select from suspense w where w.source = r.source and w.reference = r.reference)) s""";

    /** After what is known was taken out: a batch that was taken in is whole, and brings nothing new. */
    private static final String GROWN = "select count(*) as altered from ledger_arriving r join ledger_batch b on b.name = r.batch";

    private static final String BATCH = """
            insert into ledger_batch (name, rows, total, as_at, at, kept_rows, kept_total, by_map)
            select batch, max(batch_rows), max(batch_total), max(as_at), $1, count(*), sum(amount)::bigint, $2 from ledger_arriving group by batch""";

    /**
     * What comes late is posted late: on no day that a statement was drawn of, which stays as it was, nor on one that an earlier file
     * of the same source told everything of. An account's first entries are its past, unless it had a statement before them.
     */
    private static final String POST = """
            with held as materialized (
                select a.id, a.reference, a.opened, coalesce(last.seq, 0) as seq, coalesce(last.balance, 0) as balance, last.posted, a.drawn
                from account a left join lateral (select * from ledger_entry e where e.account = a.id order by e.seq desc limit 1) last on true
                where a.reference in (select account_reference from ledger_arriving)),
                told as materialized (
                select t.source, (max(t.day) + 1)::timestamp at time zone 'Europe/London' as until
                from source_told t where t.day < (select max(as_at) from ledger_arriving) group by t.source),
                placed as (
                select h.id, h.seq, h.balance, r.type, r.route, r.amount, r.effective, r.source, r.reference, r.batch, r.posted as day,
                       greatest(h.posted, r.posted::timestamp at time zone 'Europe/London', case when h.posted is not null then told.until end,
                                (h.drawn + 1)::timestamp at time zone 'Europe/London') as posted
                from ledger_arriving r join held h on h.reference = r.account_reference and h.opened <= least(r.effective, r.posted)
                    left join told on told.source = r.source)
            insert into ledger_entry
                (account, seq, type, route, amount, effective, posted, source, reference, previous_balance, balance, batch)
            select p.id, p.seq + row_number() over w, p.type, p.route, p.amount, p.effective, p.posted, p.source, p.reference,
                   (p.balance + sum(p.amount) over w - p.amount)::bigint, (p.balance + sum(p.amount) over w)::bigint, b.id
            from placed p join ledger_batch b on b.name = p.batch
            window w as (partition by p.id order by p.posted, p.day, p.effective, p.source, p.reference)""";

    /** Of a day that is not over no file tells everything. */
    private static final String TOLD_WHOLE = """
            insert into source_told (source, day)
            select source, least(max(as_at), (cast($1 as timestamptz) at time zone 'Europe/London')::date - 1) from ledger_arriving group by source
            on conflict do nothing""";

    private static final String SUSPEND = """
            insert into suspense (id, account_reference, type, route, amount, effective, posted, source, reference, batch, at)
            select uuidv7(), r.account_reference, r.type, r.route, r.amount, r.effective, r.posted, r.source, r.reference, b.id, $1
            from ledger_arriving r join ledger_batch b on b.name = r.batch
            where not exists (select from account a where a.reference = r.account_reference and a.opened <= least(r.effective, r.posted))""";

    /** A refund shows no way that its sender brings money by: credit is given back in the landlord's own books. */
    private static final String ROUTES = """
            insert into source_route (source, route)
            select distinct source, route from ledger_arriving where type = 'payment' on conflict do nothing""";

    /**
     * What the file says of each source in it: up to the end of its day, and of a day that was not over when it first came no more than was
     * there by then.
     */
    private static final String SAYS = """
            (select r.source, r.money, least((r.as_at + 1)::timestamp at time zone 'Europe/London' - interval '1 second', b.at, cast($1 as timestamptz)) as until
             from (select source, max(as_at) as as_at, bool_or(type = 'payment') as money from ledger_arriving group by source) r
             left join ledger_batch b on b.name = (select batch from ledger_arriving limit 1))""";

    /** Who charges by the week or month; a correction alone is no charge. What was charged long ago is the past of whoever charged it. */
    private static final String CHARGING = """
            insert into charge_sender as s (source, as_at, brought)
            select r.source, says.until, r.newest
            from (select source, max(posted) as newest from ledger_arriving
                  where type = any (array['rent', 'service-charge', 'garage', 'water', 'heating']) group by source) r
            join\s""" + SAYS + """
             says on says.source = r.source
            on conflict (source) do update set brought = greatest(s.brought, excluded.brought)""";

    /**
     * The past comes under a name of its own: who has told of nothing for two weeks charges no more once another charges most of its accounts
     * for the same. Some accounts are looked at: of a million rows these show it.
     */
    private static final String SUCCEEDED = """
            with charged as materialized (
                select a.id, r.type, r.source, min(r.posted) as first
                from (select account_reference, type, source, posted from ledger_arriving
                      where type = any (array['rent', 'service-charge', 'garage', 'water', 'heating']) limit 2000) r
                join account a on a.reference = r.account_reference group by a.id, r.type, r.source limit 50)
            delete from charge_sender s
            where s.brought < (select min(first) from charged) and s.source <> all (select source from charged)
              and s.as_at < ((select max(as_at) from ledger_arriving) - 14)::timestamp at time zone 'Europe/London'
              and (select count(*) filter (where exists (select from ledger_entry e where e.account = c.id and e.type = c.type and e.source = s.source)) * 2
                   from charged c) > (select count(*) from charged)""";

    /** A rent-free week is a week of charges too: each file of whoever charges tells of it. */
    private static final String HEARD = "update charge_sender s set as_at = says.until from " + SAYS + " says where says.source = s.source and says.until > s.as_at";

    /** Never back; and what Doorstep itself posts by a way is told of by itself, as long as it does so. */
    private static final String FORWARD = """
            do update set as_at = excluded.as_at
            where f.as_at < excluded.as_at and (f.ours is null or f.ours < cast($1 as timestamptz) - interval '7 days')""";

    /**
     * For all that its sender brings: a day without a cheque is a day of cheques too. A file without payments says nothing of how money comes. What a
     * map's sender brings its map's files tell of.
     */
    private static final String SAID = "update source_route s set as_at = says.until from " + SAYS + """
             says where says.source = s.source and says.money and not s.by_map and s.source <> all ($2) and (s.as_at is null or s.as_at < says.until)""";

    /**
     * As with charges: who has told of nothing for two weeks brings money no more once another brings it in the same way for most of its accounts. Whether
     * a map still brings any, the landlord's settings say.
     */
    private static final String TAKEN_OVER = """
            with paid as materialized (
                select a.id, r.route, r.source from (select account_reference, route, source from ledger_arriving where type = 'payment' limit 2000) r
                join account a on a.reference = r.account_reference group by a.id, r.route, r.source limit 50)
            delete from source_route s
            where not s.by_map and s.source <> all (select source from paid)
              and s.as_at < ((select max(as_at) from ledger_arriving) - 14)::timestamp at time zone 'Europe/London'
              and (select count(*) filter (where exists (select from ledger_entry e where e.account = p.id and e.type = 'payment' and e.route = p.route
                                                         and e.source = s.source)) * 2 from paid p) > (select count(*) from paid)""";

    /**
     * A way is here as far as each who brings money by it has told of it, but for whoever told of nothing in three months; so are charges: whoever brought
     * none in three months charges no more. Of a way that maps bring those of its senders alone are asked whose maps are in the settings.
     */
    private static final String FRESH = """
            insert into route_freshness as f (route, as_at)
            select route, until
            from (select r.route, coalesce(min(r.until) filter (where r.until > cast($1 as timestamptz) - interval '3 months'), max(r.until)) as until
                  from (select s.route, s.by_map, case when s.by_map then least(s.as_at, (u.day + 1)::timestamp at time zone 'Europe/London' - interval '1 second')
                                                       else s.as_at end as until
                        from source_route s left join receipt_until u on u.source = s.source
                        where s.as_at is not null and (not s.by_map or (s.source, s.route) in (select * from unnest($2, $3)))) r
                  where r.by_map = (r.route = any ($3) and exists (select from mapped_route m where m.route = r.route))
                  group by r.route
                  union all
                  select 'charges', min(as_at) from charge_sender
                  where brought > (cast($1 as timestamptz) at time zone 'Europe/London')::date - interval '3 months' having count(*) > 0) told
            on conflict (route)\s""" + FORWARD;

    private static final String MAPPED = "insert into mapped_route (route) select unnest($1) on conflict do nothing";

    /** The same of what a map can bring, whatever its rows are, should it have any. */
    private static final String TOLD = """
            insert into source_route as s (source, route, by_map, as_at)
            select $4, route, true, least((cast($3 as date) + 1)::timestamp at time zone 'Europe/London' - interval '1 second',
                                          (select b.at from ledger_batch b where b.name = (select batch from ledger_arriving limit 1) and b.as_at = $3), $1)
            from unnest($2) as route
            on conflict (source, route, by_map) do update set as_at = greatest(s.as_at, excluded.as_at)""";

    private final DatabaseClient database;
    private final ReceiptSettings maps;
    private final LinesBack lines;
    private final Clock clock;

    ArrivedEntries(DatabaseClient database, ReceiptSettings maps, LinesBack lines, Clock clock) {
        this.database = database;
        this.maps = maps;
        this.lines = lines;
        this.clock = clock;
    }

    /**
     * One statement after the other: each needs what the one before did.
     *
     * @param byMap whether a map read the file
     */
    Mono<ImportChanges> keep(boolean byMap) {
        return run(PATIENCE).then(byMap ? lines.turn().then(run(LinesBack.RENAME)) : Mono.just(0L))
                .thenMany(Flux.just("analyze ledger_arriving", ROUTES).concatMap(this::run, 1)).then(tell())
                .then(run(LOCK)).then(nothing(OVERTAKEN)).then(run(FORGET_KNOWN)).delayUntil(_ -> nothing(GROWN))
                .flatMap(same -> atThisTime(BATCH, byMap).then(run(POST)).flatMap(posted -> atThisTime(SUSPEND).delayUntil(_ -> atThisTime(TOLD_WHOLE))
                        .map(waiting -> new ImportChanges(posted + waiting, 0, same))))
                .flatMap(changes -> run("truncate ledger_arriving").thenReturn(changes));
    }

    /** How far the file tells, of what is known already too. */
    private Mono<Long> tell() {
        var sources = maps.ways().stream().map(ReceiptSettings.Way::source).toArray(String[]::new);
        var routes = maps.ways().stream().map(way -> way.route().code()).toArray(String[]::new);
        return atThisTime(CHARGING).then(atThisTime(HEARD)).then(run(SUCCEEDED)).then(atThisTime(SAID, (Object) sources)).then(run(TAKEN_OVER))
                .then(atThisTime(FRESH, sources, routes));
    }

    /** The money that a map's sender brings by these routes is on the accounts up to the end of a day. */
    Mono<Void> told(String source, Set<Route> routes, LocalDate asAt) {
        var codes = codes(routes);
        return database.sql(MAPPED).bind(0, codes).fetch().rowsUpdated().then(atThisTime(TOLD, codes, asAt, source)).then();
    }

    static String[] codes(Set<Route> routes) {
        return routes.stream().map(Route::code).toArray(String[]::new);
    }

    private Mono<Void> nothing(String sql) {
        return database.sql(sql).map(row -> row.get("altered", Long.class)).one()
                .flatMap(altered -> altered == 0 ? Mono.<Void>empty() : Mono.error(new ImportKind.Overtaken()));
    }

    private Mono<Long> run(String sql) {
        return database.sql(sql).fetch().rowsUpdated().defaultIfEmpty(0L);
    }

    private Mono<Long> atThisTime(String sql, Object... more) {
        var statement = database.sql(sql).bind(0, clock.instant().atOffset(ZoneOffset.UTC));
        for (int i = 0; i < more.length; i++) {
            statement = statement.bind(i + 1, more[i]);
        }
        return statement.fetch().rowsUpdated();
    }
}
