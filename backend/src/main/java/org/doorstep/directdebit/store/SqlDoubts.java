package org.doorstep.directdebit.store;

import static org.doorstep.directdebit.store.DebitRows.get;
import static org.doorstep.directdebit.store.DebitRows.text;
import static org.doorstep.directdebit.store.DebitRows.utc;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.doorstep.directdebit.BankDoubts;
import org.doorstep.directdebit.model.BankMatch;
import org.doorstep.directdebit.service.DoubtStore;
import org.doorstep.kernel.Money;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What the bank does not bear out, in PostgreSQL. */
@Repository
class SqlDoubts implements DoubtStore {

    private static final String KEEP = """
            insert into direct_debit_doubt as d (id, about, what, amount, day, found_at)
            select uuidv7(), about, what, amount, day, $5 from unnest($1, $2, $3, $4) as g (about, what, amount, day)
            on conflict (about) do update set over_at = null where d.over_at is not null""";

    private static final String DOUBT = "select id, what, amount, day, about, over_at is null and seen_at is null as open, seen_why from direct_debit_doubt ";

    /** As people and banks write the same thing in several ways. */
    private static final String PLAIN = "upper(regexp_replace(%s, '[^A-Za-z0-9]', '', 'g'))";

    /** A name that another number begins with is not that one's. */
    private static final String NAMES = "length(%2$s) >= " + BankMatch.SHORTEST + " and " + PLAIN.replace("%s", "%1$s") + " ~ (%2$s || '([^0-9]|$)')";

    private static final String NAMING = "with ours as materialized (select distinct unnest(array[" + PLAIN.formatted("reference") + ", " + PLAIN.formatted("account_reference")
            + "]) as name from direct_debit where state <> 'typed') select g.text from unnest($1) as g (text) where exists (select from ours where "
            + NAMES.formatted("g.text", "ours.name") + ")";

    private static final String NAMED = """
            select d.account_reference, l.seq, r.entry
            from direct_debit_line l join direct_debit_run r on r.input = l.run join direct_debit d on d.id = l.direct_debit
            cross join lateral (select unnest(array[""" + PLAIN.formatted("d.reference") + ", " + PLAIN.formatted("d.account_reference") + "]) as name) ours"
            + " where l.state = 'posted' and l.amount = $1 and " + NAMES.formatted("$2", "ours.name") + " group by 1, 2, 3 order by r.entry desc limit $3";

    private final DatabaseClient database;

    SqlDoubts(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<List<BankMatch.Run>> runs(LocalDate from, LocalDate to) {
        return database.sql("""
                        select input, entry, taken from direct_debit_run
                        where handed_in_at is not null and refused_at is null and entry between $1 and $2 order by entry""")
                .bind(0, from).bind(1, to)
                .map(row -> new BankMatch.Run(get(row, "input", LocalDate.class), get(row, "entry", LocalDate.class), Money.ofPence(get(row, "taken", Long.class))))
                .all().collectList();
    }

    @Override
    public Mono<List<BankMatch.Back>> backs(Collection<Money> amounts) {
        return database.sql("""
                        select l.id, l.amount, r.entry, d.reference, d.account_reference
                        from direct_debit_line l join direct_debit_run r on r.input = l.run join direct_debit d on d.id = l.direct_debit
                        where l.state = 'unpaid' and l.amount = any ($1) order by r.entry, l.id""")
                .bind(0, amounts.stream().map(Money::pence).toArray(Long[]::new))
                .map(row -> new BankMatch.Back(get(row, "id", UUID.class), Money.ofPence(get(row, "amount", Long.class)), get(row, "entry", LocalDate.class),
                        text(row, "reference"), text(row, "account_reference")))
                .all().collectList();
    }

    @Override
    public Mono<Set<String>> naming(Collection<String> texts) {
        return database.sql(NAMING)
                .bind(0, texts.toArray(String[]::new)).map(row -> text(row, "text")).all().collect(Collectors.toSet());
    }

    @Override
    public Mono<Void> are(List<BankMatch.Doubt> doubts, Instant at) {
        var names = doubts.stream().map(BankMatch.Doubt::about).toArray(String[]::new);
        return database.sql("update direct_debit_doubt set over_at = $2 where over_at is null and about <> all ($1)").bind(0, names).bind(1, utc(at)).fetch().rowsUpdated()
                .then(database.sql(KEEP).bind(0, names)
                        .bind(1, doubts.stream().map(BankMatch.Doubt::what).toArray(String[]::new))
                        .bind(2, doubts.stream().map(doubt -> doubt.amount().pence()).toArray(Long[]::new))
                        .bind(3, doubts.stream().map(BankMatch.Doubt::day).toArray(LocalDate[]::new)).bind(4, utc(at)).fetch().rowsUpdated())
                .then();
    }

    @Override
    public Mono<BankDoubts.DoubtList> open(int most) {
        return database.sql("select d.*, count(*) over () as all_of_them from direct_debit_doubt d where over_at is null and seen_at is null order by day desc, id desc limit $1")
                .bind(0, most).map(row -> Map.entry(get(row, "all_of_them", Long.class), doubt(row))).all().collectList()
                .map(rows -> new BankDoubts.DoubtList(rows.isEmpty() ? 0 : rows.getFirst().getKey(), rows.stream().map(Map.Entry::getValue).toList()));
    }

    private static BankDoubts.Doubt doubt(Readable row) {
        return new BankDoubts.Doubt(get(row, "id", UUID.class), text(row, "what"), Money.ofPence(get(row, "amount", Long.class)), get(row, "day", LocalDate.class));
    }

    @Override
    public Mono<Found> find(UUID doubt) {
        return database.sql(DOUBT + "where id = $1").bind(0, doubt)
                .map(row -> new Found(doubt(row), text(row, "about"), get(row, "open", Boolean.class), Optional.ofNullable(row.get("seen_why", String.class)))).one();
    }

    @Override
    public Mono<Boolean> seen(UUID doubt, String by, String why, Instant at) {
        return database.sql("update direct_debit_doubt set seen_at = $2, seen_by = $3, seen_why = $4 where id = $1 and over_at is null and seen_at is null")
                .bind(0, doubt).bind(1, utc(at)).bind(2, by).bind(3, why).fetch().rowsUpdated().map(count -> count == 1);
    }

    @Override
    public Mono<Void> over(UUID doubt, Instant at) {
        return database.sql("update direct_debit_doubt set over_at = $2 where id = $1 and over_at is null").bind(0, doubt).bind(1, utc(at)).fetch().rowsUpdated().then();
    }

    @Override
    public Mono<List<BankDoubts.DoubtEntry>> named(Money amount, String written, int most) {
        return database.sql(NAMED)
                .bind(0, amount.pence()).bind(1, written).bind(2, most)
                .map(row -> new BankDoubts.DoubtEntry(text(row, "account_reference"), get(row, "seq", Long.class), get(row, "entry", LocalDate.class))).all().collectList();
    }
}
