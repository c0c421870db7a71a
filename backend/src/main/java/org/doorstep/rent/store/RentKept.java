package org.doorstep.rent.store;

import java.time.Instant;

import org.doorstep.platform.privacy.PersonalRows;
import org.doorstep.platform.spi.Retention;
import org.doorstep.platform.spi.SubjectAccess;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What somebody's home is charged, and what they were told of it. */
@Component
class RentKept implements SubjectAccess, Retention {

    private static final String THEIRS = " join account a on a.id = r.account where a.agreement in (select unnest(agreements) from whom) ";

    private final PersonalRows rows;

    RentKept(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public Flux<Section> about(Whom whom) {
        return Flux.concat(
                rows.of("rent-charges", "select a.reference as account, r.head, r.weekly as weekly_pence, r.eligible, r.starts, r.ends from rent_charge r"
                        + THEIRS + "order by a.reference, r.starts, r.head", whom),
                rows.of("rent-notices", "select a.reference as account, r.changes_on, r.told_at, r.served_on, r.failed, r.lines from rent_notice r"
                        + THEIRS + "order by a.reference, r.changes_on", whom),
                rows.of("rent-served-notices", "select a.reference as account, r.starts, r.served from rent_served_notice r" + THEIRS + "order by a.reference, r.starts", whom),
                rows.of("rent-starts", "select a.reference as account, r.told_at, r.lines from rent_start r" + THEIRS + "order by a.reference", whom),
                rows.of("rent-breakdowns", "select a.reference as account, r.day, r.told_at, r.lines from rent_breakdown r" + THEIRS + "order by a.reference, r.day", whom));
    }

    /** Charges are the home's and the landlord's books. What one account was told goes when the account closed long ago. */
    @Override
    public Mono<Long> forget(Kept kept, Instant now) {
        return rows.change("""
                with old as (select id from account where closed < :before),
                start as (delete from rent_start where account in (select id from old)),
                years as (delete from rent_breakdown where account in (select id from old)),
                served as (delete from rent_served_notice where account in (select id from old)),
                unlike as (delete from rent_difference where account in (select id from old))
                delete from rent_notice where account in (select id from old)""", Kept.before(kept.people(), now));
    }
}
