package org.doorstep.accounts.store;

/**
 * Entries that nobody says are there. What was taken back is on no account any more and is none of them, nor what was posted after the
 * proof began ({@code ledger_head}): whoever booked it may have been asked before.
 */
final class StraySql {

    static final String FORGET = "truncate ledger_told";

    static final String TOLD = "insert into ledger_told (account, source, reference) select * from unnest($1::uuid[], $2::text[], $3::text[])";

    /** A book names the first of several, and the others a hyphen and a number after it. */
    static final String OURS = """
            insert into ledger_fault (day, what, account, seq, source, reference)
            select $1, 'stray', e.account, e.seq, e.source, e.reference
            from ledger_entry e join ledger_head h on h.account = e.account and e.seq <= h.seq
            where e.source = any($2) and e.type <> 'reversal'
              and not exists (select from ledger_entry r where r.account = e.account and r.reverses = e.seq)
              and not exists (select from ledger_told t where t.reference = e.reference and t.source = e.source and t.account = e.account)
              and not exists (select from ledger_told t where t.reference = regexp_replace(e.reference, '-[0-9]+$', '') and t.source = e.source and t.account = e.account)""";

    /** Of ours the books tell, since a sum is then missing; of what came in files officers take back. */
    static final String REVERSED = """
            insert into ledger_fault (day, what, account, seq, source, reference)
            select $1, 'stray', r.account, r.seq, r.source, r.reference
            from ledger_entry r join ledger_head h on h.account = r.account and r.seq <= h.seq
                join ledger_entry e on e.account = r.account and e.seq = r.reverses
            where not (e.source = any($2))
              and not exists (select from ledger_take_back t where t.account = e.account and t.seq = e.seq and t.state = 'done')""";

    /** The names that a line's entries have had, as the deed of placing it writes them. */
    private static final String NAMES = " cross join lateral (select s.reference as name, 1 as n union all select s.reference || ' ' || n, n from generate_series(2, s.placed) n) named";

    private static final String STANDS = " and not exists (select from ledger_entry r where r.account = e.account and r.reverses = e.seq)";

    /** What was placed is there by its last name; what waits, went back, was divided or was placed elsewhere is not; and nothing else has such a name. */
    static final String SUSPENSE = """
            insert into ledger_fault (day, what, account, source, reference)
            select $1, 'suspense', s.account, s.source, named.name from suspense s""" + NAMES + """

            where s.account is not null and named.n = greatest(s.placed, 1)
              and not exists (select from ledger_entry e where e.source = s.source and e.reference = named.name and e.account = s.account""" + STANDS + """
            )
            union all
            select $1, 'suspense', e.account, e.source, e.reference from suspense s""" + NAMES + """
             join ledger_entry e on e.source = s.source and e.reference = named.name
            where (e.account is distinct from s.account or named.n <> greatest(s.placed, 1))""" + STANDS + """

            union all
            select $1, 'suspense', e.account, e.source, e.reference from ledger_entry e
            where e.batch is null and not (e.source = any($2)) and e.type <> 'reversal' and e.reference ~ '[~ ][0-9]+$'
              and not exists (select from suspense s where s.source = e.source and s.reference = e.reference)
              and not exists (select from suspense s where s.source = e.source and s.reference = regexp_replace(e.reference, ' [0-9]+$', '')
                                  and e.reference in (select s.reference || ' ' || n from generate_series(2, s.placed) n))""" + STANDS;

    private StraySql() {}
}
