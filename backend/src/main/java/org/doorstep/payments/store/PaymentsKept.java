package org.doorstep.payments.store;

import java.time.Instant;

import org.doorstep.platform.privacy.PersonalRows;
import org.doorstep.platform.spi.Retention;
import org.doorstep.platform.spi.SubjectAccess;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What somebody paid by card. Nothing of any card is here to be told. */
@Component
class PaymentsKept implements SubjectAccess, Retention {

    private final PersonalRows rows;

    PaymentsKept(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public Flux<Section> about(Whom whom) {
        return rows.of("card-payments", """
                select reference, account_reference, pence, state, why, begun_at, ended_at, refunded
                from card_payment where person = :person order by begun_at""", whom).flux();
    }

    /** The payment stays, as a fact of the account; who made it goes. */
    @Override
    public Mono<Long> forget(Kept kept, Instant now) {
        return rows.change("update card_payment set person = '' where begun_at < :before and person <> '' and state not in ('asked', 'open')",
                Kept.before(kept.cases(), now));
    }
}
