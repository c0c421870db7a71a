package org.doorstep.surveys.store;

import java.time.Instant;

import org.doorstep.platform.privacy.PersonalRows;
import org.doorstep.platform.spi.Retention;
import org.doorstep.platform.spi.SubjectAccess;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What a person thought of their repairs. */
@Component
class SurveysKept implements SubjectAccess, Retention {

    private final PersonalRows rows;

    SurveysKept(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public Flux<Section> about(Whom whom) {
        return rows.of("surveys", """
                select reference, invited_at, answered_at, repair, time_taken, manner, kept_word, improve
                from survey where person = :person order by invited_at""", whom).flux();
    }

    /** The scores stay, since they are published as averages; whose they were goes. */
    @Override
    public Mono<Long> forget(Kept kept, Instant now) {
        return rows.change("""
                update survey set person = '', improve = case when improve is null then null else '' end
                where invited_at < :before and person <> ''""", Kept.before(kept.surveys(), now));
    }
}
