package org.doorstep.accounts.store;

/** Taking a file of money back, statement by statement: each needs what the one before did. */
final class FileBackSql {

    /** What of a file ({@code $1}) is on an account now: as it came, or by the last name under which an officer placed a line that waited. */
    static final String STANDING = """
            standing as (
                select e.account, e.seq, e.amount, false as placed from ledger_entry e
                where e.batch = $1 and e.type <> 'reversal' and not exists (select from ledger_entry r where r.account = e.account and r.reverses = e.seq)
                union all
                select e.account, e.seq, e.amount, true from suspense s
                join ledger_entry e on e.source = s.source and e.account = s.account
                    and e.reference = s.reference || case when s.placed > 1 then ' ' || s.placed else '' end
                where s.batch = $1 and s.account is not null and e.batch is null
                  and not exists (select from ledger_entry r where r.account = e.account and r.reverses = e.seq))
            """;

    /** In the order of their ids, as everybody who holds several does. */
    static final String HOLD_ACCOUNTS = "with " + STANDING + """
            select count(*) from (select a.id from account a where a.id in (select account from standing) order by a.id for no key update) as held""";

    static final String ACCOUNTS = "with " + STANDING + "select coalesce(string_agg(distinct account::text, ' '), '') as accounts from standing";

    /** Whoever looks at a line holds it and then its account: to wait for them here would be to wait for one another. */
    static final String HOLD_LINES = """
            select (select count(*) from suspense where batch = $1) = count(*) as all_held
            from (select id from suspense where batch = $1 order by id for update skip locked) as held""";

    /** What one officer wanted to take back singly is taken back now. */
    static final String DROP_WISHES = "with " + STANDING + """
            update ledger_take_back t set state = 'dropped', seconded_by = $2, seconded_at = $3
            from standing s where t.account = s.account and t.seq = s.seq and t.state = 'wanted'""";

    static final String TELL = "with " + STANDING + """
            insert into ledger_take_back (id, account, seq, why, state, asked_by, asked_name, asked_at, seconded_by, seconded_at)
            select uuidv7(), s.account, s.seq, w.why, 'done', w.asked_by, w.asked_name, w.asked_at, $3, $4
            from standing s cross join receipt_back w where w.id = $2""";

    /** Called as the deed that took each back, as where an officer takes one back singly. */
    static final String REVERSE = "with " + STANDING + """
            insert into ledger_entry (account, seq, type, amount, effective, posted, source, reference, reverses, why, previous_balance, balance)
            select s.account, last.seq + row_number() over w, 'reversal', -s.amount, $3, greatest(last.posted, $2), 'reversal', t.id::text, s.seq, t.why,
                   (last.balance - sum(s.amount) over w + s.amount)::bigint, (last.balance - sum(s.amount) over w)::bigint
            from standing s join ledger_take_back t on t.account = s.account and t.seq = s.seq and t.state = 'done'
            join lateral (select * from ledger_entry l where l.account = s.account order by l.seq desc limit 1) last on true
            window w as (partition by s.account order by s.seq)""";

    /** A line that was made into parts is named by itself alone. */
    static final String FREE_NAMES = """
            insert into receipt_line_back as b (source, reference, times)
            select source, split_part(reference, '+', 1), 1
            from (select source, reference from ledger_entry where batch = $1
                  union select source, reference from suspense where batch = $1 and part_of is null) lines
            on conflict (source, reference) do update set times = b.times + 1""";

    static final String CLEAR = """
            update suspense set account = null, cleared_by = $2, cleared_at = $3, back = $4
            where batch = $1 and (cleared_at is null or account is not null)""";

    /** The first day of the file, whether its sender names its lines or not. */
    static final String FIRST = """
            coalesce((select min(d.first) from receipt_days d where d.batch = b.name),
                     (select min(posted) from (select (e.posted at time zone 'Europe/London')::date as posted from ledger_entry e where e.batch = b.id
                                               union all select s.posted from suspense s where s.batch = b.id) lines))""";

    /** Up to the day before it, and no further, is the sender's money here again. */
    static final String UNTIL = """
            update receipt_until u set day = d.first - 1 from ledger_batch b join receipt_days d on d.batch = b.name
            where b.id = $1 and u.source = d.source and u.day >= d.first""";

    static final String TOLD = """
            with of_its_sender as (
                update source_route r set as_at = least(r.as_at, """ + FIRST + """
                ::timestamp at time zone 'Europe/London' - interval '1 second') from ledger_batch b
                where b.id = $1 and r.by_map and r.source in (select source from ledger_entry where batch = $1 union select source from suspense where batch = $1))
            update route_freshness f set as_at = least(f.as_at, """ + FIRST + """
            ::timestamp at time zone 'Europe/London' - interval '1 second')
            from ledger_batch b where b.id = $1 and f.route = any ($2)""";

    static final String FREE_DAYS = "delete from receipt_days d using ledger_batch b where b.id = $1 and d.batch = b.name";

    /** What its source brings of that day later is late only where another file of it told of the day. */
    static final String UNTELL = """
            delete from source_told t using ledger_batch b
            where b.id = $1 and t.day = least(b.as_at, (b.at at time zone 'Europe/London')::date - 1)
              and t.source in (select source from ledger_entry where batch = $1 union select source from suspense where batch = $1)
              and not exists (
                  select from ledger_batch o where o.id <> b.id and o.by_map and o.as_at = b.as_at and split_part(o.name, '/', 1) = split_part(b.name, '/', 1)
                    and not exists (select from receipt_back k where k.batch = o.id and k.state = 'done'))""";

    /** What it told of another door's money is told by nobody. */
    static final String UNPAIR = """
            update elsewhere_line l set back = $2, paired_with = null, paired_at = null from ledger_batch b where b.id = $1 and l.batch = b.name""";

    static final String FORGET_TOLD = "delete from elsewhere_file f using ledger_batch b where b.id = $1 and f.batch = b.name";

    /** The same file, should it have been the right one, is another then. */
    static final String FREE_FILE = "update ledger_batch set name = name || '+' || id where id = $1";

    private FileBackSql() {}
}
