package org.doorstep.leasehold.store;

import java.time.Instant;

import org.doorstep.platform.privacy.PersonalRows;
import org.doorstep.platform.spi.Retention;
import org.doorstep.platform.spi.SubjectAccess;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A person's charges are those of the leases in force that name them; what they said in a consultation is theirs, and that an association's notices go to them. */
@Component
class LeaseholdKept implements SubjectAccess, Retention {

    private static final String OBSERVATIONS = """
            update observation set person = '', words = '', words_hash = id::text, answer = case when answer is null then null else '' end,
                answered_by = null
            where received_at < :before and person <> ''""";

    /** What waits goes too: nobody answers a question of years ago. */
    private static final String REQUESTS = """
            update lease_request set person = '', words = '', once = id::text, answer = case when answer is null then null else '' end,
                answered_by = null
            where asked_at < :before and person <> ''""";

    /** The terms stay while the bill is paid by them; who asked, and the answer's words, go. */
    private static final String PLANS = """
            update works_plan set person = '', words = null, answered_by = null where proposed_at < :before and person <> ''""";

    private static final String TALKS = """
            update surgery_talk set person = '', about = '' where booked_at < :before and person <> ''""";

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
                        where a.id = any(:agreements) and p.weight > 0 order by p.year, s.name""", whom),
                rows.of("consultations", """
                        select c.reference, c.title, o.stage, o.kind, o.words, o.received_at, o.answer, o.answered_at
                        from observation o join consultation c on c.id = o.consultation where o.person = :person
                        order by o.received_at""", whom),
                rows.of("tenants-associations", """
                        select s.name as schedule, s.association from charge_schedule s where s.association_person = :person order by s.name""", whom),
                rows.of("lease-requests", """
                        select reference, kind, lease, year, words, asked_at, answer, answered_at, opens, closes, place
                        from lease_request where person = :person order by asked_at""", whom),
                rows.of("works-plans", """
                        select b.reference, b.lease, p.offer, p.months, p.interest, p.state, p.proposed_at, p.first_due, p.words, p.answered_at
                        from works_plan p join works_bill b on b.id = p.bill where p.person = :person order by p.proposed_at""", whom),
                rows.of("surgery-talks", """
                        select s.day, t.starts, s.place, t.lease, t.about, t.booked_at, t.cancelled
                        from surgery_talk t join surgery s on s.id = t.surgery where t.person = :person order by s.day, t.starts""", whom));
    }

    /**
     * What a building cost and how it was shared is about no person and stays. That something was said stays, since what
     * leaseholders pay hangs on its being answered; who said it and their words go, and so does the reply. Requests likewise.
     */
    @Override
    public Mono<Long> forget(Kept kept, Instant now) {
        return rows.change(OBSERVATIONS, Kept.before(kept.cases(), now))
                .flatMap(some -> rows.change(REQUESTS, Kept.before(kept.cases(), now)).map(more -> some + more))
                .flatMap(some -> rows.change(PLANS, Kept.before(kept.cases(), now)).map(more -> some + more))
                .flatMap(some -> rows.change(TALKS, Kept.before(kept.cases(), now)).map(more -> some + more));
    }
}
