package org.doorstep.repairs.store;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.doorstep.platform.privacy.PersonalRows;
import org.doorstep.platform.spi.Retention;
import org.doorstep.platform.spi.SubjectAccess;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Repairs that a person reported or joined. */
@Component
class RepairsKept implements SubjectAccess, Retention {

    private final PersonalRows rows;

    RepairsKept(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public Flux<UUID> cases(String person, Set<UUID> agreements) {
        return rows.ids("select id from repair where person = :person and (agreement is null or agreement = any(:agreements))",
                person, agreements);
    }

    /**
     * Of a repair in a home they have left: what they said when they reported it. What happened since is about whoever
     * lives there now ("shall not adversely affect the rights and freedoms of others", UK GDPR, article 15(4)).
     */
    @Override
    public Flux<Section> about(Whom whom) {
        return Flux.concat(
                rows.of("repairs", """
                        select r.reference, r.place_name, r.fault, r.priority, r.raised_for, r.payer, r.hazards, r.answers, r.words,
                            r.meet_name, r.meet_phone, r.access, r.access_notes, r.state, r.reported_at, r.done_at, r.done_note,
                            (select json_agg(json_build_object('at', e.at, 'what', e.what, 'args', e.args) order by e.at)
                             from repair_entry e where e.repair = r.id) as happened,
                            (select count(*) from stored_file f where f.subject_kind = 'repair' and f.subject_id = r.id) as photos
                        from repair r where r.person = :person and (r.agreement is null or r.agreement = any(:agreements))
                        order by r.reported_at""", whom),
                rows.of("repairs-before", """
                        select r.reference, r.place_name, r.fault, r.answers, r.words, r.meet_name, r.meet_phone, r.access,
                            r.access_notes, r.reported_at
                        from repair r where r.person = :person and r.agreement is not null and r.agreement <> all(:agreements)
                        order by r.reported_at""", whom),
                rows.of("repairs-joined", """
                        select r.reference, r.place_name, f.since from repair_follower f join repair r on r.id = f.repair
                        where f.person = :person order by f.since""", whom));
    }

    /** That a home had a fault, and when it was mended, is the home's; who said so, the words anybody typed and the photos go. */
    @Override
    public Mono<Long> forget(Kept kept, Instant now) {
        var before = Kept.before(kept.cases(), now);
        return photos(before).flatMap(photos -> nameless(before).map(repairs -> photos + repairs));
    }

    /** Evidence in a case that is still open is kept however old it is; that of a door goes with the visit's case. */
    private Mono<Long> photos(Instant before) {
        return rows.change("""
                with old as (select id from repair where state in ('done', 'cancelled') and changed_at < :before)
                delete from stored_file where subject_kind = 'repair' and subject_id in (select id from old)
                or subject_kind = 'visit' and subject_id in (
                    select v.id from visit v join old on v.subject_kind = 'repair' and v.subject_id = old.id)""", before);
    }

    private Mono<Long> nameless(Instant before) {
        return rows.change("""
                with old as (select id from repair where state in ('done', 'cancelled') and changed_at < :before and person <> ''),
                nobody as (delete from repair_follower where repair in (select id from old))
                update repair set person = '', words = '', meet_name = '', meet_phone = '', access = '{}', access_notes = '',
                    raised_for = '{}', waiting_for = null, done_note = null
                where id in (select id from old)""", before);
    }
}
