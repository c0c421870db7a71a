package org.doorstep.platform.privacy;

import java.time.Instant;

import org.doorstep.platform.spi.Retention;
import org.doorstep.platform.spi.SubjectAccess;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the platform keeps itself: drafts, uploads on their way, what was done in somebody's cases, waiting work, and photos. */
@Component
class PlatformKept implements SubjectAccess, Retention {

    private final PersonalRows rows;

    PlatformKept(PersonalRows rows) {
        this.rows = rows;
    }

    /** A draft's answers are theirs in full; those that a module seals it opens itself, beside this. Photos are named by their case: the bytes are behind its own address. */
    @Override
    public Flux<Section> about(Whom whom) {
        return Flux.concat(
                rows.of("drafts", """
                        select journey, answers, started_at, changed_at, done_as as sent_as,
                            (select count(*) from stored_file f where f.subject_kind = 'draft' and f.subject_id = d.id) as photos
                        from journey_draft d where owner = :person order by started_at""", whom),
                rows.of("uploads", """
                        select size_bytes, received, done, begun_at, changed_at from upload where owner = :person order by begun_at""", whom),
                rows.of("done-in-your-cases", """
                        select at, what from audit_entry where acting_for = :person or subject_id = any(:cases) order by at""", whom),
                rows.of("waiting-work", """
                        select task_name as what, execution_time as due from scheduled_tasks
                        where position('"' || :person || '"' in convert_from(task_data, 'UTF8')) > 0 order by execution_time""", whom));
    }

    /**
     * Drafts and uploads have sweeps of their own ({@code journeys.forget-drafts}, {@code files.sweep}), days after they
     * were last touched. A photo is kept
     * as long as its case: only the case's module knows that it is closed, and takes it away.
     */
    @Override
    public Mono<Long> forget(Kept kept, Instant now) {
        return Flux.concat(
                        rows.change("delete from audit_entry where at < :before", Kept.before(kept.audit(), now)),
                        rows.change("""
                                delete from scheduled_tasks where execution_time >= '9999-01-01' and not picked
                                and last_failure < :before""", Kept.before(kept.work(), now)))
                .reduce(0L, Long::sum);
    }
}
