package org.doorstep.platform.audit;

import java.time.Clock;
import java.time.ZoneOffset;

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
}
