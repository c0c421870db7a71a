package org.doorstep.leasehold.store;

import java.time.Instant;

import org.doorstep.platform.privacy.PersonalRows;
import org.doorstep.platform.spi.Retention;
import org.doorstep.platform.spi.SubjectAccess;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Charges are about buildings and leases; a person's are those of the leases in force that name them. */
@Component
class LeaseholdKept implements SubjectAccess, Retention {

    private final PersonalRows rows;

    LeaseholdKept(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public Flux<Section> about(Whom whom) {
        return rows.of("service-charges", """
                select a.reference as lease, s.name as schedule, p.year, p.weight from agreement a
                join charge_part p on p.lease = a.reference join charge_schedule s on s.id = p.schedule
                where a.id = any(:agreements) order by p.year, s.name""", whom).flux();
    }

    /** What a building cost and how it was shared is about no person and stays: eighteen months and six years hang on it. */
    @Override
    public Mono<Long> forget(Kept kept, Instant now) {
        return Mono.just(0L);
    }
}
