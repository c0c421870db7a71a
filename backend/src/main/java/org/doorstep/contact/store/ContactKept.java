package org.doorstep.contact.store;

import java.time.Instant;

import org.doorstep.platform.privacy.PersonalRows;
import org.doorstep.platform.spi.Retention;
import org.doorstep.platform.spi.SubjectAccess;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What was said to a person and by them. */
@Component
class ContactKept implements SubjectAccess, Retention {

    private final PersonalRows rows;

    ContactKept(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public Flux<Section> about(Whom whom) {
        return rows.of("contact", """
                select c.at, c.direction, c.kind, c.facts, c.own_words, c.read_at,
                    (select json_agg(json_build_object('channel', m.channel, 'state', m.state, 'at', m.changed_at))
                     from message m where m.contact_id = c.id) as messages
                from contact c where c.person = :person order by c.n""", whom).flux();
    }

    /** What somebody said of a repair when they were asked is kept here too, and no longer than the survey itself. */
    @Override
    public Mono<Long> forget(Kept kept, Instant now) {
        var before = Kept.before(kept.contact(), now);
        return rows.change("delete from message where contact_id in (select id from contact where at < :before)", before)
                .then(rows.change("delete from contact where at < :before", before))
                .flatMap(gone -> rows.change("""
                        update contact set own_words = ''
                        where kind in ('survey-answered', 'followed-up') and at < :before and own_words <> ''""",
                        Kept.before(kept.surveys(), now)).map(blank -> gone + blank));
    }
}
