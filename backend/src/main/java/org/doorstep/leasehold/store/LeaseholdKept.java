package org.doorstep.leasehold.store;

import java.time.Instant;

import org.doorstep.platform.privacy.PersonalRows;
import org.doorstep.platform.spi.Retention;
import org.doorstep.platform.spi.SubjectAccess;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A person's charges are those of the leases in force that name them; what they said in a consultation is theirs. */
@Component
class LeaseholdKept implements SubjectAccess, Retention {

    private final PersonalRows rows;

    LeaseholdKept(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public Flux<Section> about(Whom whom) {
        return Flux.concat(
                rows.of("service-charges", """
                        select a.reference as lease, s.name as schedule, p.year, p.weight from agreement a
                        join charge_part p on p.lease = a.reference join charge_schedule s on s.id = p.schedule
                        where a.id = any(:agreements) order by p.year, s.name""", whom),
                rows.of("consultations", """
                        select c.reference, c.title, o.stage, o.kind, o.words, o.received_at, o.answer, o.answered_at
                        from observation o join consultation c on c.id = o.consultation where o.person = :person
                        order by o.received_at""", whom));
    }

    /**
     * What a building cost and how it was shared is about no person and stays. That something was said stays, since what
     * leaseholders pay hangs on its being answered; who said it and their words go, and so does the reply.
     */
    @Override
    public Mono<Long> forget(Kept kept, Instant now) {
        return rows.change("""
                update observation set person = '', words = '', words_hash = id::text, answer = case when answer is null then null else '' end,
                    answered_by = null
                where received_at < :before and person <> ''""", Kept.before(kept.cases(), now));
    }
}
