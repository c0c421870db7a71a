package org.doorstep.platform.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Ids;
import org.doorstep.kernel.Subject;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The audit trail: one row per write, in the write's own transaction; rows are never changed. */
@Component
public class Audit {

    private static final String INSERT = """
            insert into audit_entry (id, at, actor, acting_for, what, subject_kind, subject_id)
            values ($1, $2, $3, $4, $5, $6, $7)""";

    private final DatabaseClient database;
    private final Ids ids;
    private final Clock clock;

    Audit(DatabaseClient database, Ids ids, Clock clock) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param what past-tense, dotted: {@code repair.reported}; no personal detail
     */
    public Mono<Void> record(CurrentUser who, String what, Subject about) {
        var actingFor = who instanceof CurrentUser.Champion champion ? champion.actingFor() : null;
        return database.sql(INSERT)
                .bind(0, ids.next())
                .bind(1, clock.instant().atOffset(ZoneOffset.UTC))
                .bind(2, who.actor())
                .bind(3, Parameters.in(R2dbcType.VARCHAR, actingFor))
                .bind(4, what)
                .bind(5, about.kind())
                .bind(6, about.id())
                .then();
    }

    /** When this was last written down of it; empty when it never was, or so long ago that the row has been forgotten. */
    public Mono<Instant> last(String what, Subject about) {
        return database.sql("select max(at) as at from audit_entry where subject_kind = $1 and subject_id = $2 and what = $3")
                .bind(0, about.kind())
                .bind(1, about.id())
                .bind(2, what)
                .map(row -> Optional.ofNullable(row.get("at", OffsetDateTime.class)))
                .one().flatMap(Mono::justOrEmpty).map(OffsetDateTime::toInstant);
    }
}
