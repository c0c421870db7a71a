package org.doorstep.platform.journey;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import org.doorstep.kernel.Ids;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The answers of journeys under way, one row each: an expired session, a back button or a dead battery loses nothing,
 * and what was begun through one door is finished through the other.
 */
@Component
public class Drafts {

    private static final String COLUMNS = "select id, answers, changed_at, done_as from journey_draft ";

    private final DatabaseClient database;
    private final JsonMapper json;
    private final Ids ids;
    private final Clock clock;

    Drafts(DatabaseClient database, JsonMapper json, Ids ids, Clock clock) {
        this.database = database;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Begins one for its owner: the reference of the person it is for. One that they began before and answered nothing
     * of is taken up again, so that however often somebody begins, there is one: unless it was begun apart.
     */
    public Mono<Draft> begin(String owner, String journey) {
        return database.sql("""
                        with empty as (
                            select id from journey_draft
                            where owner = $3 and journey = $2 and done_as is null and answers = '{}' and not apart
                            order by changed_at desc limit 1),
                        again as (
                            update journey_draft set changed_at = $4 where id = (select id from empty)
                            returning id, answers, changed_at, done_as),
                        first as (
                            insert into journey_draft (id, journey, owner, answers, started_at, changed_at)
                            select $1, $2, $3, '{}', $4, $4 where not exists (select from empty)
                            returning id, answers, changed_at, done_as)
                        select * from again union all select * from first""")
                .bind(0, ids.next()).bind(1, journey).bind(2, owner).bind(3, now())
                .map(this::draft).one();
    }

    /**
     * Begins one beside all others, which nobody takes up but whoever is told its id: two that a phone kept without a
     * signal never share a row, also where the line goes before the first answer.
     */
    public Mono<Draft> beginApart(String owner, String journey) {
        return database.sql("""
                        insert into journey_draft (id, journey, owner, answers, started_at, changed_at, apart)
                        values ($1, $2, $3, '{}', $4, $4, true)
                        returning id, answers, changed_at, done_as""")
                .bind(0, ids.next()).bind(1, journey).bind(2, owner).bind(3, now())
                .map(this::draft).one();
    }

    /** The owner's draft; empty when there is none, or it is somebody else's. */
    public Mono<Draft> find(String owner, String journey, UUID id) {
        return database.sql(COLUMNS + "where owner = $1 and journey = $2 and id = $3")
                .bind(0, owner).bind(1, journey).bind(2, id)
                .map(this::draft).one();
    }

    /** The same, kept from everybody else until the transaction ends: whoever sends it second waits for the first. */
    public Mono<Draft> lock(String owner, String journey, UUID id) {
        return database.sql(COLUMNS + "where owner = $1 and journey = $2 and id = $3 for update")
                .bind(0, owner).bind(1, journey).bind(2, id)
                .map(this::draft).one();
    }

    /** The drafts not finished of which something was answered, the last touched first. */
    public Flux<Draft> open(String owner, String journey) {
        return database.sql(COLUMNS + "where owner = $1 and journey = $2 and done_as is null and answers <> '{}' order by changed_at desc limit 20")
                .bind(0, owner).bind(1, journey)
                .map(this::draft).all();
    }

    /** The same of journeys that are one for each thing they are about: {@code kind:thing}. */
    public Flux<Draft> openOf(String owner, String kind) {
        return database.sql(COLUMNS + "where owner = $1 and starts_with(journey, $2 || ':') and done_as is null and answers <> '{}' order by changed_at desc limit 20")
                .bind(0, owner).bind(1, kind)
                .map(this::draft).all();
    }

    /**
     * Adds answers to those already there, question by question, so that two tabs do not undo each other. An empty
     * answer takes the old one away.
     *
     * @return the draft with them; empty when it is not there, not theirs, or already sent
     */
    public Mono<Draft> keep(String owner, String journey, UUID id, Map<String, String> more) {
        return database.sql("""
                        update journey_draft set answers = answers || $4::jsonb, changed_at = $5
                        where owner = $1 and journey = $2 and id = $3 and done_as is null
                        returning id, answers, changed_at, done_as""")
                .bind(0, owner).bind(1, journey).bind(2, id)
                .bind(3, Json.of(json.writeValueAsString(more))).bind(4, now())
                .map(this::draft).one();
    }

    /**
     * Forgets those that nobody touched since then, sent or not: what was sent is the case's own now. Which were deleted
     * before then is forgotten too.
     *
     * @return how many drafts there were
     */
    Mono<Long> forgetUntouchedSince(Instant instant) {
        return database.sql("""
                        with deleted as (delete from journey_draft_deleted where deleted_at < $1)
                        delete from journey_draft where changed_at < $1""")
                .bind(0, instant.atOffset(ZoneOffset.UTC)).fetch().rowsUpdated();
    }

    /** Forgets one that was not sent, but for that it was deleted: false when there is none such. */
    public Mono<Boolean> discard(String owner, String journey, UUID id) {
        return database.sql("""
                        with gone as (
                            delete from journey_draft where owner = $1 and journey = $2 and id = $3 and done_as is null
                            returning id)
                        insert into journey_draft_deleted (id, deleted_at) select id, $4 from gone""")
                .bind(0, owner).bind(1, journey).bind(2, id).bind(3, now())
                .fetch().rowsUpdated().map(rows -> rows > 0);
    }

    /** Whether its owner deleted it, as long as drafts are kept. It says nothing of whose it was. */
    public Mono<Boolean> discarded(UUID id) {
        return database.sql("select exists (select from journey_draft_deleted where id = $1)").bind(0, id)
                .map(row -> row.get(0, Boolean.class)).one();
    }

    /** Marks it as sent. */
    public Mono<Void> done(String owner, String journey, UUID id, String reference) {
        return database.sql("update journey_draft set done_as = $4, changed_at = $5 where owner = $1 and journey = $2 and id = $3")
                .bind(0, owner).bind(1, journey).bind(2, id).bind(3, reference).bind(4, now())
                .then();
    }

    private Draft draft(Readable row) {
        Map<String, String> answers = json.readValue(row.get("answers", Json.class).asString(), new TypeReference<>() {});
        answers.values().removeIf(String::isEmpty);
        return new Draft(row.get("id", UUID.class), new Answers(answers),
                row.get("changed_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.get("done_as", String.class)));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
