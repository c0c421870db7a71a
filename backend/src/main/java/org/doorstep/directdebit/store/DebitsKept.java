package org.doorstep.directdebit.store;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.doorstep.platform.privacy.PersonalRows;
import org.doorstep.platform.spi.Retention;
import org.doorstep.platform.spi.SubjectAccess;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What is kept of a person's Direct Debits; of their bank account the last four digits, as they see them themselves. */
@Component
class DebitsKept implements SubjectAccess, Retention {

    private final PersonalRows rows;

    DebitsKept(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public Flux<UUID> cases(String person, Set<UUID> agreements) {
        return rows.ids("select id from direct_debit where person = :person and :agreements::uuid[] is not null", person, agreements);
    }

    @Override
    public Flux<Section> about(Whom whom) {
        return rows.of("direct-debits", """
                        select d.reference, d.account_reference as account, d.state, d.holder, d.last_four, d.typed_at, d.ended_at, d.ending,
                               (select json_agg(json_build_object('pence', t.amount, 'day', t.day, 'starts', t.starts, 'told', t.told, 'untold', t.untold) order by t.n)
                                from direct_debit_terms t where t.direct_debit = d.id) as terms,
                               (select json_agg(json_build_object('code', l.code, 'pence', l.amount, 'due', l.due, 'state', l.state) order by l.run, l.id)
                                from direct_debit_line l where l.direct_debit = d.id) as asked
                        from direct_debit d where d.person = :person order by d.typed_at""", whom).flux();
    }

    /** What was taken stays; whose it was goes, and the bank account with it. Files hold bank accounts too. */
    @Override
    public Mono<Long> forget(Kept kept, Instant now) {
        var before = Kept.before(kept.cases(), now);
        return rows.change("""
                        update direct_debit set person = '', holder = '', last_four = '', sealed = '', key_id = ''
                        where ended_at < :before and person <> ''""", before)
                .zipWith(rows.change("""
                        update direct_debit_run set sealed = null, key_id = null where made_at < :before and sealed is not null""", before), Long::sum);
    }
}
