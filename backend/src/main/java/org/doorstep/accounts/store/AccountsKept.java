package org.doorstep.accounts.store;

import java.time.Instant;

import org.doorstep.platform.privacy.PersonalRows;
import org.doorstep.platform.spi.Retention;
import org.doorstep.platform.spi.SubjectAccess;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What a person was charged and paid. */
@Component
class AccountsKept implements SubjectAccess, Retention {

    private static final String THEIRS = """
            a.agreement in (select unnest(agreements) from whom)
               or a.id in (select h.account from account_holder h join whom on whom.person = h.person)""";

    private final PersonalRows rows;

    AccountsKept(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public Flux<Section> about(Whom whom) {
        return Flux.concat(
                rows.of("accounts", "select a.reference, a.kind, a.opened, a.closed from account a where " + THEIRS + " order by a.reference", whom),
                rows.of("account-entries", """
                        select a.reference as account, e.type, e.route, e.amount as pence, e.balance as balance_pence, e.effective, e.posted,
                               e.reference, e.why
                        from account a join ledger_entry e on e.account = a.id where\s""" + THEIRS + " order by a.reference, e.seq", whom));
    }

    /**
     * Entries name nobody and stay as they are: they are the landlord's books. Whose a closed account was goes with the
     * people, unless something is still owed on it either way.
     */
    @Override
    public Mono<Long> forget(Kept kept, Instant now) {
        return forgetHolders(kept, now).zipWith(forgetNotes(kept, now), Long::sum).zipWith(forgetWritten(kept, now), Long::sum);
    }

    /** What staff wrote while they looked for the account of some money, and what whoever paid wrote; what it was and where it went stays. */
    private Mono<Long> forgetNotes(Kept kept, Instant now) {
        return rows.change("""
                update suspense set note = '', account_reference = case when account_reference ~ '[ ]' then '-' else account_reference end
                where cleared_at < :before and (note <> '' or account_reference ~ '[ ]')""", Kept.before(kept.cases(), now));
    }

    private Mono<Long> forgetWritten(Kept kept, Instant now) {
        return rows.change("update elsewhere_line set written = '-' where at < :before and written ~ '[ ]'", Kept.before(kept.cases(), now));
    }

    private Mono<Long> forgetHolders(Kept kept, Instant now) {
        return rows.change("""
                delete from account_holder h using account a
                where a.id = h.account and a.closed < :before
                  and coalesce((select e.balance from ledger_entry e where e.account = a.id order by e.seq desc limit 1), 0) = 0""",
                Kept.before(kept.people(), now));
    }
}
