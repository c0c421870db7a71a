package org.doorstep.leasehold.store;

import java.util.UUID;

import org.doorstep.accounts.Booked;
import org.doorstep.accounts.Books;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/**
 * Every bill that went out, of service charges and of works, and the interest of works, for the ledger's nightly proof; of one that was
 * taken back nothing is left. Interest that stays when a sum is put right is the next bill's too, under the first one's name.
 */
@Component
class SqlLeaseBooks implements Books {

    /** Named as {@code BillName} and {@code WorksName} write it. */
    private static final String BOOKED = """
            select account, 'leasehold' as source, lease || ':' || year || ':' || number || ':' || version as reference,
                   case when taken_back is null then amount else 0 end as amount
            from charge_bill
            union all
            select b.account, 'major-works', c.reference || ':' || b.lease || ':0' || case when b.version = 1 then '' else ':' || b.version end,
                   case when b.taken_back is null then b.amount else 0 end
            from works_bill b join consultation c on c.id = b.consultation
            union all
            (select distinct on (b.account, i.entry) b.account, 'major-works', b.reference || ':' || b.lease || ':' || i.part,
                   case when exists (select from works_interest s join works_bill n on n.id = s.bill
                                     where n.account = b.account and s.entry = i.entry and n.taken_back is null) then i.amount else 0 end
             from works_interest i join works_bill b on b.id = i.bill order by b.account, i.entry, b.version)""";

    private final DatabaseClient database;

    SqlLeaseBooks(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Flux<Booked> booked(CurrentUser job) {
        return job instanceof CurrentUser.System ? database.sql(BOOKED).map(row -> new Booked(row.get("account", UUID.class), row.get("source", String.class),
                row.get("reference", String.class), new Money(row.get("amount", Long.class)))).all() : Flux.empty();
    }
}
