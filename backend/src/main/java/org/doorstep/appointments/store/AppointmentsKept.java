package org.doorstep.appointments.store;

import java.time.Instant;

import org.doorstep.platform.privacy.PersonalRows;
import org.doorstep.platform.spi.Retention;
import org.doorstep.platform.spi.SubjectAccess;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Visits to a person's cases, and what they and the operative wrote about them; what others of the home wrote is theirs. */
@Component
class AppointmentsKept implements SubjectAccess, Retention {

    private final PersonalRows rows;

    AppointmentsKept(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public Flux<Section> about(Whom whom) {
        return rows.of("visits", """
                select v.day, v.slot, v.state, v.meet, v.meet_phone, v.access_notes, v.booked_at, v.arrived_at, v.ended_at,
                    v.what_was_done, v.waiting_for, n.at as nobody_in_at, n.note as nobody_in_note,
                    case when n.answered_by = :person then n.answer end as answer
                from visit v left join no_access n on n.visit = v.id
                where v.subject_id = any(:cases) and v.booked_at is not null order by v.day""", whom).flux();
    }

    /** That somebody came, and when, stays, however the visit ended; whom to meet there, and the words anybody typed, goes. */
    @Override
    public Mono<Long> forget(Kept kept, Instant now) {
        var before = Kept.before(kept.cases(), now);
        return rows.change("""
                        update no_access set note = '', answer = case when answer is null then null else '' end,
                            answered_by = case when answered_by is null then null else '' end
                        where at < :before and (note <> '' or answer <> '')""", before)
                .then(rows.change("""
                        update visit set held_by = '', hold_number = null, held_since = null, meet = '', meet_phone = '', access_notes = '', cancel_reason = null,
                            what_was_done = null, waiting_for = case when waiting_for is null then null else '' end
                        where window_end < :before
                          and concat(held_by, meet, meet_phone, access_notes, cancel_reason, what_was_done, waiting_for) <> ''""", before));
    }
}
