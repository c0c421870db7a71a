package org.doorstep.documents.store;

import java.time.Instant;

import org.doorstep.platform.privacy.PersonalRows;
import org.doorstep.platform.spi.Retention;
import org.doorstep.platform.spi.SubjectAccess;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Statements and bills that name somebody. */
@Component
class DocumentsKept implements SubjectAccess, Retention {

    private final PersonalRows rows;

    DocumentsKept(PersonalRows rows) {
        this.rows = rows;
    }

    /** The bytes are behind the documents' own addresses; which there are, and of what, is told here. */
    @Override
    public Flux<Section> about(Whom whom) {
        return rows.of("documents", """
                select d.kind, d.subject as about, d.part, d.language, d.title, d.made_at
                from document d where d.agreement in (select unnest(agreements) from whom) order by d.made_at, d.id""", whom).flux();
    }

    /** As letters are: the figures stay in the ledger, from which the same can be drawn again. */
    @Override
    public Mono<Long> forget(Kept kept, Instant now) {
        return rows.change("delete from document where made_at < :before", Kept.before(kept.contact(), now));
    }
}
