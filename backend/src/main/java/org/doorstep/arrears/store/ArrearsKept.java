package org.doorstep.arrears.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.doorstep.platform.privacy.PersonalRows;
import org.doorstep.platform.spi.Retention;
import org.doorstep.platform.spi.SubjectAccess;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What is kept of somebody's arrears: the cases of the homes they hold, and what was done with them or with everybody. A note is
 * told to whom it is about alone; where somebody has to be kept safe, no note is told by a machine.
 */
@Component
class ArrearsKept implements SubjectAccess, Retention {

    private static final Duration BUDGET = Duration.ofDays(90);

    private final PersonalRows rows;

    ArrearsKept(PersonalRows rows) {
        this.rows = rows;
    }

    /** What was done with somebody is theirs alone, also where they share the tenancy. */
    @Override
    public Flux<UUID> cases(String person, Set<UUID> agreements) {
        return rows.ids("""
                select id from arrears_case where agreement = any(:agreements)
                union all select s.id from arrears_step s join arrears_case c on c.id = s.case_id
                where c.agreement = any(:agreements) and s.person = :person""", person, agreements);
    }

    @Override
    public Flux<Section> about(Whom whom) {
        return Flux.concat(plans(whom), holds(whom), rows.of("arrears", """
                        select c.reference, c.account_reference as account, c.since, c.opened_at, c.owed as owed_pence, c.written_at, c.closed_at, c.closing,
                               (select json_agg(json_build_object('what', s.kind, 'at', s.at, 'note',
                                       case when s.person is null or exists (select from arrears_hold h where h.account = c.account and h.kind = 'safeguarding')
                                       then '' else s.note end) order by s.at)
                                from arrears_step s, whom w where s.case_id = c.id and (s.person is null or s.person = w.person)) as done
                        from arrears_case c where c.agreement in (select unnest(agreements) from whom) order by c.opened_at""", whom));
    }

    /** Plans are everybody's on the tenancy; what somebody earns and spends is not: {@link BudgetsKept}. */
    private Mono<Section> plans(Whom whom) {
        return rows.of("arrears-plans", """
                        select c.account_reference as account, p.state, p.proposed_at, p.amount as pence, p.every, p.first, p.agreed_at, p.ended_at,
                               a.kind as answer, a.amount as offered_pence, a.every as offered_every, a.first as offered_first, a.reasons,
                               (select json_agg(json_build_object('due', i.due, 'pence', i.amount, 'paid', i.paid_on) order by i.n)
                                from arrears_instalment i where i.plan = p.id) as parts
                        from arrears_plan p join arrears_case c on c.id = p.case_id left join arrears_answer a on a.plan = p.id
                        where c.agreement in (select unnest(agreements) from whom) order by p.proposed_at""", whom);
    }

    /** Told to whom it protects, and not why: reasons are about a third too. Who shares the tenancy reads nothing of it. */
    private Mono<Section> holds(Whom whom) {
        return rows.of("arrears-breathing-spaces", """
                        select account_reference as account, started, ended_at from arrears_hold
                        where kind <> 'safeguarding' and person = (select person from whom) and agreement in (select unnest(agreements) from whom)
                        order by started""", whom);
    }

    /** What somebody earns and spends is needed while their plan is under way, and soon after not at all. */
    @Override
    public Mono<Long> forget(Kept kept, Instant now) {
        return rows.change("delete from arrears_budget where plan in (select id from arrears_plan where ended_at < :before)", now.minus(BUDGET))
                .zipWith(rows.change("delete from arrears_case where closed_at < :before", Kept.before(kept.cases(), now)), Long::sum)
                .zipWith(rows.change("delete from arrears_hold where ended_at < :before", Kept.before(kept.cases(), now)), Long::sum);
    }
}
