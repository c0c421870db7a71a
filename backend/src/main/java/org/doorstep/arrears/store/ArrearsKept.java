package org.doorstep.arrears.store;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.doorstep.platform.privacy.PersonalRows;
import org.doorstep.platform.spi.Retention;
import org.doorstep.platform.spi.SubjectAccess;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What is kept of somebody's arrears: the cases of the homes they hold, and what was done with them or with everybody. */
@Component
class ArrearsKept implements SubjectAccess, Retention {

    private final PersonalRows rows;

    ArrearsKept(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public Flux<UUID> cases(String person, Set<UUID> agreements) {
        return rows.ids("select id from arrears_case where agreement = any(:agreements) and :person::text is not null", person, agreements);
    }

    @Override
    public Flux<Section> about(Whom whom) {
        return rows.of("arrears", """
                        select c.reference, c.account_reference as account, c.since, c.opened_at, c.owed as owed_pence, c.written_at, c.closed_at, c.closing,
                               (select json_agg(json_build_object('what', s.kind, 'at', s.at, 'note', s.note) order by s.at)
                                from arrears_step s, whom w where s.case_id = c.id and (s.person is null or s.person = w.person)) as done
                        from arrears_case c where c.agreement in (select unnest(agreements) from whom) order by c.opened_at""", whom).flux();
    }

    @Override
    public Mono<Long> forget(Kept kept, Instant now) {
        return rows.change("delete from arrears_case where closed_at < :before", Kept.before(kept.cases(), now));
    }
}
